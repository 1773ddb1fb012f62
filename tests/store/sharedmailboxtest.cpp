#include "services/store/sharedmailbox.h"
#include "services/store/accountlist.h"
#include "services/store/editcontacts.h"
#include "services/store/editfolders.h"
#include "storefixture.h"

namespace store {

namespace {

using Right = FolderRights::Right;

class SharedMailbox : public StoreFixture
{
protected:
    void SetUp() override
    {
        StoreFixture::SetUp();
        addFolders();
        pull(home, {contactItem(QStringLiteral("1"), QStringLiteral("Ada"))});
        account = mailboxes(*connection)->first().account;
    }

    domain::MailboxKey addShared()
    {
        const auto added =
            addSharedMailbox(*connection, account, QStringLiteral("eve@x"), QStringLiteral("Eve"));
        EXPECT_TRUE(added);
        return added->value.key;
    }

    QStringList owners()
    {
        QStringList names;
        const auto all = mailboxes(*connection);
        for (const domain::Mailbox &each : *all) {
            names << each.userPrincipalName;
        }
        return names;
    }

    QStringList folderNames(domain::MailboxKey of)
    {
        QStringList names;
        const auto list = folderList(*connection);
        for (const domain::ContactFolder &folder : list->folders) {
            if (folder.mailbox == of) {
                names << folder.displayName;
            }
        }
        return names;
    }

    domain::AccountKey account;
};

TEST_F(SharedMailbox, IsOneMoreUnderTheAccount)
{
    addShared();
    addShared();
    EXPECT_EQ(owners(), QStringList({QStringLiteral("me@x"), QStringLiteral("eve@x")}));
    EXPECT_TRUE(mailboxes(*connection)->last().isShared);
    EXPECT_EQ(accounts(*connection)->size(), 1);
}

TEST_F(SharedMailbox, ShowsTheFoldersThatListsOfThemHave)
{
    const domain::MailboxKey shared = addShared();
    const QByteArray both =
        page({folderItem(QStringLiteral("f1"), QStringLiteral("Team"), {}),
              folderItem(QStringLiteral("f2"), QStringLiteral("Old"), QStringLiteral("f1"))});
    ASSERT_TRUE(applySharedFolders(*connection, shared, {both}, false));
    EXPECT_EQ(folderNames(shared), QStringList({QStringLiteral("Team"), QStringLiteral("Old")}));
    const QByteArray one = page({folderItem(QStringLiteral("f1"), QStringLiteral("Team"), {})});
    ASSERT_TRUE(applySharedFolders(*connection, shared, {one}, false));
    EXPECT_EQ(folderNames(shared), QStringList({QStringLiteral("Team")}));
}

TEST_F(SharedMailbox, LosesADefaultFolderThatIsNotSharedAnyMore)
{
    const domain::MailboxKey shared = addShared();
    const QByteArray folder =
        toBytes(folderItem(QStringLiteral("d"), QStringLiteral("Contacts"), QStringLiteral("r")));
    ASSERT_TRUE(applyDefaultFolder(*connection, shared, folder));
    ASSERT_TRUE(applySharedFolders(*connection, shared, {}, true));
    EXPECT_EQ(folderNames(shared), QStringList({QStringLiteral("Contacts")}));
    ASSERT_TRUE(applySharedFolders(*connection, shared, {}, false));
    EXPECT_EQ(folderNames(shared), QStringList());
}

TEST_F(SharedMailbox, TakesNoEditWhereItMayOnlyBeRead)
{
    ASSERT_TRUE(setFolderRights(*connection, {{home, {}, Right::Read}}));
    const auto key = contactOrder(*connection, {})->keys.first();
    const auto edited = updateContacts(
        *connection, {{key, {{{domain::ContactProperty::JobTitle, QStringLiteral("x")}}}}});
    const auto deleted = deleteContacts(*connection, {key});
    const auto moved = moveContacts(*connection, {key}, clients);
    const auto created =
        createContacts(*connection, home, {{.contact = {}}}, CreateReason::Created);
    for (const auto &error : {edited.error(), deleted.error(), moved.error(), created.error()}) {
        EXPECT_EQ(error.code, QStringLiteral("read-only"));
    }
    EXPECT_TRUE(folderList(*connection)->folders.first().isReadOnly);
    EXPECT_EQ(countReadOnly(*connection, {key, {99}}), 1);
    ASSERT_TRUE(setFolderRights(*connection, {{home, {}, Right::Write}}));
    EXPECT_TRUE(deleteContacts(*connection, {key}));
}

TEST_F(SharedMailbox, GoesWithAllThatIsInItAndNothingElse)
{
    const domain::MailboxKey shared = addShared();
    const QByteArray folders = page({folderItem(QStringLiteral("f1"), QStringLiteral("Team"), {})});
    ASSERT_TRUE(applySharedFolders(*connection, shared, {folders}, false));
    const auto rights = folderRights(*connection, shared);
    pull(rights->first().folder, {contactItem(QStringLiteral("9"), QStringLiteral("Eve's"))});
    EXPECT_EQ(contactOrder(*connection, {})->keys.size(), 2);
    const auto removed = removeSharedMailbox(*connection, shared);
    ASSERT_TRUE(removed);
    EXPECT_EQ(removed->removed.size(), 1);
    EXPECT_EQ(contactOrder(*connection, {})->keys.size(), 1);
    EXPECT_EQ(owners(), QStringList({QStringLiteral("me@x")}));
    EXPECT_FALSE(removeSharedMailbox(*connection, mailbox)); // one's own is none
}

} // namespace

} // namespace store
