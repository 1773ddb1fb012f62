#include "storefixture.h"

#include <QRandomGenerator>

#include <iostream>

namespace store {

namespace {

using Delta = StoreFixture;

QString id(int number)
{
    return QStringLiteral("c%1").arg(number);
}

} // namespace

TEST_F(Delta, ShowsTheContactsOfAPage)
{
    addFolders();
    const auto changes = pull(
        home,
        {contactItem(id(1), QStringLiteral("Bob")), contactItem(id(2), QStringLiteral("ada"))});
    EXPECT_EQ(changes.upserted.size(), 2);
    EXPECT_EQ(shown(),
              QStringList({QStringLiteral("ada@Contacts"), QStringLiteral("Bob@Contacts")}));
}

TEST_F(Delta, ChangesNothingWhenAPageComesTwice)
{
    addFolders();
    const QList<QJsonObject> items{contactItem(id(1), QStringLiteral("Ada")),
                                   contactItem(id(2), QStringLiteral("Bob"))};
    pull(home, items);
    EXPECT_TRUE(pull(home, items).isEmpty());
    EXPECT_TRUE(pullFolders({folderItem(QStringLiteral("f1"), QStringLiteral("Clients"),
                                        QStringLiteral("home"))})
                    .isEmpty());
    EXPECT_EQ(shown().size(), 2);
}

TEST_F(Delta, WritesNoRowInARoundWithoutNews)
{
    addFolders();
    pull(home, {contactItem(id(1), QStringLiteral("Ada"))});
    const auto round = [this] {
        pull(home, {contactItem(id(1), QStringLiteral("Ada"))});
        pullFolders(
            {folderItem(QStringLiteral("f1"), QStringLiteral("Clients"), QStringLiteral("home"))});
        EXPECT_TRUE(finishPass(*connection, mailbox));
    };
    const auto rowsWritten = [this] {
        Query query(*connection, "SELECT total_changes()");
        query.run();
        query.next();
        return query.integer(0);
    };
    round();
    const qint64 before = rowsWritten();
    round();
    EXPECT_EQ(rowsWritten(), before);
}

TEST_F(Delta, CountsOnTheLastOfSeveralOccurrences)
{
    addFolders();
    pull(home,
         {contactItem(id(1), QStringLiteral("Ada")), removedItem(id(1)),
          contactItem(id(1), QStringLiteral("Ada Byron"), QStringLiteral("2"))});
    EXPECT_EQ(shown(), QStringList(QStringLiteral("Ada Byron@Contacts")));
}

TEST_F(Delta, KeepsTheMembersThatALaterRoundDoesNotSend)
{
    addFolders();
    QJsonObject full = contactItem(id(1), QStringLiteral("Ada"));
    full.insert(QStringLiteral("companyName"), QStringLiteral("Analytical"));
    pull(home, {full});
    pull(home, {contactItem(id(1), QStringLiteral("Ada Byron"), QStringLiteral("2"))});
    EXPECT_EQ(contactDetails(*connection, keyOf(QStringLiteral("Ada Byron")))->contact.companyName,
              QStringLiteral("Analytical"));
}

TEST_F(Delta, KeepsTheKeyOfAContactThatMovesWhicheverSideShowsFirst)
{
    addFolders();
    pull(home,
         {contactItem(id(1), QStringLiteral("Ada")), contactItem(id(2), QStringLiteral("Bob"))});
    pull(clients, {});
    const auto ada = keyOf(QStringLiteral("Ada"));
    const auto bob = keyOf(QStringLiteral("Bob"));
    pull(home, {removedItem(id(1))});
    pull(clients,
         {contactItem(id(1), QStringLiteral("Ada"), QStringLiteral("2")),
          contactItem(id(2), QStringLiteral("Bob"), QStringLiteral("2"))});
    pull(home, {removedItem(id(2))});
    finish();
    EXPECT_EQ(shown(), QStringList({QStringLiteral("Ada@Clients"), QStringLiteral("Bob@Clients")}));
    EXPECT_EQ(keyOf(QStringLiteral("Ada")), ada);
    EXPECT_EQ(keyOf(QStringLiteral("Bob")), bob);
}

TEST_F(Delta, RemovesWhatNoFolderShowsOnlyWhenThePassIsOver)
{
    addFolders();
    pull(home, {contactItem(id(1), QStringLiteral("Ada"))});
    const auto ada = keyOf(QStringLiteral("Ada"));
    EXPECT_TRUE(pull(home, {removedItem(id(1))}).isEmpty());
    EXPECT_EQ(shown().size(), 1);
    EXPECT_EQ(finish().removed, domain::ContactKeys{ada});
    EXPECT_EQ(shown(), QStringList());
    EXPECT_TRUE(finish().isEmpty());
}

TEST_F(Delta, KnowsAContactAgainThatShowsUpOnePassLate)
{
    addFolders();
    pull(home, {contactItem(id(1), QStringLiteral("Ada"))});
    const auto ada = keyOf(QStringLiteral("Ada"));
    pull(home, {removedItem(id(1))});
    finish();
    pull(clients, {contactItem(id(1), QStringLiteral("Ada"))});
    EXPECT_EQ(keyOf(QStringLiteral("Ada")), ada);
}

TEST_F(Delta, GoesOnWhereAListingWasCutOff)
{
    addFolders();
    pull(home, {contactItem(id(1), QStringLiteral("Ada"))}, PageEnd::More);
    const auto plan = pullPlan(*connection, mailbox);
    EXPECT_EQ(plan->folders.first().link, QStringLiteral("/v1.0/x?$skiptoken=a"));
    pull(home, {contactItem(id(2), QStringLiteral("Bob"))});
    finish();
    EXPECT_EQ(shown().size(), 2);
    EXPECT_EQ(pullPlan(*connection, mailbox)->folders.first().link,
              QStringLiteral("/v1.0/x?$deltatoken=b"));
}

TEST_F(Delta, SweepsWhatANewListingDoesNotShowAtItsEnd)
{
    addFolders();
    pull(home,
         {contactItem(id(1), QStringLiteral("Ada")), contactItem(id(2), QStringLiteral("Bob"))});
    ASSERT_TRUE(restartFolder(*connection, home));
    EXPECT_EQ(pullPlan(*connection, mailbox)->folders.first().link, QString());
    pull(home, {}, PageEnd::More);
    finish();
    EXPECT_EQ(shown().size(), 2);
    pull(home, {contactItem(id(2), QStringLiteral("Bob"))});
    finish();
    EXPECT_EQ(shown(), QStringList(QStringLiteral("Bob@Contacts")));
}

TEST_F(Delta, RefusesAForeignLinkAndWritesNothing)
{
    addFolders();
    const auto foreign = [](const QString &) -> domain::Result<QString> {
        return domain::failure(domain::Error::Kind::BadReply, QStringLiteral("foreign"));
    };
    ASSERT_TRUE(connection->begin());
    const auto applied = applyContactPage(
        *connection, home, page({contactItem(id(1), QStringLiteral("Ada"))}), foreign);
    connection->rollBack();
    ASSERT_FALSE(applied);
    EXPECT_EQ(applied.error().kind, domain::Error::Kind::BadReply);
    EXPECT_EQ(shown(), QStringList());
}

TEST_F(Delta, RefusesAPageWithoutALink)
{
    addFolders();
    const auto applied = applyContactPage(*connection, home, "{\"value\": []}", pathOf);
    ASSERT_FALSE(applied);
    EXPECT_EQ(applied.error().message, QStringLiteral("@odata.deltaLink"));
}

TEST_F(Delta, LaysPendingEditsOverWhatTheServerSays)
{
    addFolders();
    pull(home, {contactItem(id(1), QStringLiteral("Ada"))});
    const auto ada = keyOf(QStringLiteral("Ada"));
    addTarget("updateContact", ada, {}, {{QStringLiteral("companyName"), QStringLiteral("Mine")}});
    addTarget("moveContact", ada, {}, {{QStringLiteral("folder"), clients.value}});
    pull(home, {contactItem(id(1), QStringLiteral("Ada Byron"), QStringLiteral("2"))});
    const auto details = contactDetails(*connection, ada);
    EXPECT_EQ(details->contact.companyName, QStringLiteral("Mine"));
    EXPECT_EQ(shown(), QStringList(QStringLiteral("Ada Byron@Clients")));
}

TEST_F(Delta, MakesACreateOfAnEditWhoseContactTheServerDeleted)
{
    addFolders();
    pull(home, {contactItem(id(1), QStringLiteral("Ada"))});
    const auto ada = keyOf(QStringLiteral("Ada"));
    addTarget("updateContact", ada, {}, {{QStringLiteral("companyName"), QStringLiteral("Mine")}});
    pull(home, {removedItem(id(1))});
    finish();
    const auto details = contactDetails(*connection, ada);
    ASSERT_TRUE(details);
    EXPECT_TRUE(details->graphId.isEmpty());
    EXPECT_EQ(details->contact.displayName + u'/' + details->contact.companyName,
              QStringLiteral("Ada/Mine"));
    Query query(*connection,
                "SELECT length(token) FROM change_target"
                " WHERE action = 'createContact' AND state = 'new'");
    ASSERT_TRUE(query.run() && query.next());
    EXPECT_EQ(query.integer(0), 32);
}

TEST_F(Delta, WaitsForTheAnswerOfAnEditThatIsOnItsWay)
{
    addFolders();
    pull(home, {contactItem(id(1), QStringLiteral("Ada"))});
    const auto ada = keyOf(QStringLiteral("Ada"));
    addTarget("moveContact", ada, {}, {{QStringLiteral("folder"), clients.value}}, "sent");
    pull(home, {removedItem(id(1))});
    EXPECT_TRUE(finish().isEmpty());
    EXPECT_EQ(contactDetails(*connection, ada)->graphId.text, id(1));
}

TEST_F(Delta, AdoptsTheContactOfACreateWhoseAnswerWasLost)
{
    addFolders();
    Query insert(*connection, "INSERT INTO contact (mailbox_key, folder_key) VALUES (?, ?)");
    ASSERT_TRUE(insert.execute(mailbox, home));
    const domain::ContactKey key{insert.insertedKey()};
    addTarget("createContact", key, {}, {{QStringLiteral("givenName"), QStringLiteral("Ada")}},
              "look");
    QJsonObject arrived = contactItem(id(1), QStringLiteral("Ada"));
    arrived.insert(QStringLiteral("givenName"), QStringLiteral("Ada"));
    pull(home, {arrived, contactItem(id(2), QStringLiteral("Bob"))});
    EXPECT_EQ(shown(),
              QStringList({QStringLiteral("Ada@Contacts"), QStringLiteral("Bob@Contacts")}));
    EXPECT_EQ(contactDetails(*connection, key)->graphId.text, id(1));
}

TEST_F(Delta, ForgetsARoundOfRandomReplaysButNotWhereEverythingEnded)
{
    const quint32 seed = QRandomGenerator::system()->generate();
    std::cout << "seed " << seed << std::endl;
    QRandomGenerator random(seed);
    addFolders();
    pull(home, {});
    pull(clients, {});
    QHash<int, bool> atHome; // contact to "in the default folder"
    QHash<int, int> version;
    QList<std::pair<domain::FolderKey, QList<QJsonObject>>> pages;
    for (int step = 0; step < 200; ++step) {
        const int contact = random.bounded(12);
        const auto item = [&] {
            return contactItem(id(contact), QStringLiteral("n%1").arg(contact, 2, 10, QChar(u'0')),
                               QString::number(++version[contact]));
        };
        const auto folder = [&](bool isHome) { return isHome ? home : clients; };
        if (!atHome.contains(contact)) {
            atHome[contact] = random.bounded(2) == 0;
            pages = {{folder(atHome[contact]), {item()}}};
        } else if (random.bounded(3) == 0) {
            pages = {{folder(atHome.take(contact)), {removedItem(id(contact))}}};
        } else {
            const bool from = atHome[contact];
            atHome[contact] = !from;
            pages = {{folder(from), {removedItem(id(contact))}}, {folder(!from), {item()}}};
            if (random.bounded(2) == 0) {
                pages.swapItemsAt(0, 1);
            }
        }
        for (const auto &[where, items] : std::as_const(pages)) {
            const int times = 1 + random.bounded(3);
            for (int i = 0; i < times; ++i) {
                pull(where, items);
            }
        }
        if (random.bounded(4) == 0) {
            finish();
        }
    }
    finish();
    QStringList expected;
    for (auto each = atHome.cbegin(); each != atHome.cend(); ++each) {
        expected << QStringLiteral("n%1").arg(each.key(), 2, 10, QChar(u'0'))
                + (each.value() ? QStringLiteral("@Contacts") : QStringLiteral("@Clients"));
    }
    expected.sort();
    EXPECT_EQ(shown(), expected);
}

} // namespace store
