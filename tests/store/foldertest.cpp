#include "storefixture.h"

namespace store {

namespace {

using Folders = StoreFixture;

// "parent/name" for each folder, in the order of the list.
QStringList tree(Connection &connection)
{
    const auto list = folderList(connection);
    QHash<domain::FolderKey, QString> names;
    QStringList lines;
    for (const domain::ContactFolder &folder : list->folders) {
        names.insert(folder.key, folder.displayName);
        lines << names.value(folder.parent) + u'/' + folder.displayName;
    }
    return lines;
}

QJsonObject folder(const char *id, const char *name, const char *parent)
{
    return folderItem(QString::fromLatin1(id), QString::fromLatin1(name),
                      QString::fromLatin1(parent));
}

} // namespace

TEST_F(Folders, HangWhereTheServerSaysWhicheverComesFirst)
{
    addFolders();
    pullFolders({folder("f3", "Inner", "f2"), folder("f2", "Middle", "f1")});
    EXPECT_EQ(tree(*connection),
              QStringList({QStringLiteral("/Contacts"), QStringLiteral("Contacts/Clients"),
                           QStringLiteral("Clients/Middle"), QStringLiteral("Middle/Inner")}));
}

TEST_F(Folders, HangAtTheTopWhenNoListShowsTheirParent)
{
    addFolders();
    pullFolders({folder("f2", "Beside", "root")});
    EXPECT_EQ(tree(*connection),
              QStringList({QStringLiteral("/Contacts"), QStringLiteral("Contacts/Clients"),
                           QStringLiteral("/Beside")}));
}

TEST_F(Folders, BreakACircleOfTheServer)
{
    addFolders();
    pullFolders({folder("f2", "A", "f3"), folder("f3", "B", "f2")});
    EXPECT_EQ(tree(*connection).size(), 4);
}

TEST_F(Folders, AreListedOnceWhenTheListShowsTheDefaultFolderToo)
{
    addFolders();
    pullFolders({folder("home", "Contacts", "root")});
    EXPECT_EQ(tree(*connection),
              QStringList({QStringLiteral("/Contacts"), QStringLiteral("Contacts/Clients")}));
}

TEST_F(Folders, KeepTheNameThatWaitsToBeSent)
{
    addFolders();
    addTarget("renameFolder", {}, clients, {{QStringLiteral("name"), QStringLiteral("Customers")}});
    pullFolders({folder("f1", "Kunden", "home")});
    EXPECT_EQ(tree(*connection),
              QStringList({QStringLiteral("/Contacts"), QStringLiteral("Contacts/Customers")}));
}

TEST_F(Folders, GoWhenTheServerRemovesThemAndTheirContactsAtTheEndOfThePass)
{
    addFolders();
    pull(clients,
         {contactItem(QStringLiteral("c1"), QStringLiteral("Ada")),
          contactItem(QStringLiteral("c2"), QStringLiteral("Bob"))});
    const auto ada = keyOf(QStringLiteral("Ada"));
    EXPECT_TRUE(pullFolders({removedItem(QStringLiteral("f1"))}).foldersChanged);
    EXPECT_EQ(tree(*connection), QStringList(QStringLiteral("/Contacts")));
    pull(home, {contactItem(QStringLiteral("c1"), QStringLiteral("Ada"))});
    finish();
    EXPECT_EQ(shown(), QStringList(QStringLiteral("Ada@Contacts")));
    EXPECT_EQ(keyOf(QStringLiteral("Ada")), ada);
}

TEST_F(Folders, GoWhenANewListingDoesNotShowThem)
{
    addFolders();
    ASSERT_TRUE(restartFolders(*connection, mailbox));
    pullFolders({}, PageEnd::More);
    EXPECT_EQ(tree(*connection).size(), 2);
    pullFolders({folder("f2", "New", "home")});
    EXPECT_EQ(tree(*connection),
              QStringList({QStringLiteral("/Contacts"), QStringLiteral("Contacts/New")}));
}

TEST_F(Folders, GiveUpTheirUnsentContactsToTheDefaultFolder)
{
    addFolders();
    pull(home, {contactItem(QStringLiteral("c1"), QStringLiteral("Ada"))});
    addTarget("moveContact", keyOf(QStringLiteral("Ada")), {},
              {{QStringLiteral("folder"), clients.value}});
    pull(home, {contactItem(QStringLiteral("c1"), QStringLiteral("Ada"), QStringLiteral("2"))});
    ASSERT_EQ(shown(), QStringList(QStringLiteral("Ada@Clients")));
    pullFolders({removedItem(QStringLiteral("f1"))});
    EXPECT_EQ(shown(), QStringList(QStringLiteral("Ada@Contacts")));
}

TEST_F(Folders, AreRecognisedWhenTheAnswerToTheirCreateWasLost)
{
    addFolders();
    Query insert(*connection,
                 "INSERT INTO folder (mailbox_key, name, parent_key) VALUES (?, 'New', ?)");
    ASSERT_TRUE(insert.execute(mailbox, clients));
    const domain::FolderKey key{insert.insertedKey()};
    addTarget("createFolder", {}, key,
              {{QStringLiteral("name"), QStringLiteral("New")},
               {QStringLiteral("parent"), clients.value}},
              "sent");
    pullFolders({folder("f2", "new", "f1")});
    EXPECT_EQ(tree(*connection).size(), 3);
    EXPECT_EQ(pullPlan(*connection, mailbox)->folders.last().key, key);
}

TEST_F(Folders, CountTheContactsInThem)
{
    addFolders();
    pull(clients,
         {contactItem(QStringLiteral("c1"), QStringLiteral("Ada")),
          contactItem(QStringLiteral("c2"), QStringLiteral("Bob"))});
    const auto list = folderList(*connection);
    EXPECT_EQ(list->folders.last().contactCount, 2);
    EXPECT_EQ(list->contactCount, 2);
}

} // namespace store
