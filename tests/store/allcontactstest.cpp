#include "services/store/allcontacts.h"
#include "services/store/sharedmailbox.h"
#include "storefixture.h"

namespace store {

namespace {

class EveryMailbox : public StoreFixture
{
protected:
    void SetUp() override
    {
        StoreFixture::SetUp();
        addFolders();
        pull(home, {contactItem(QStringLiteral("1"), QStringLiteral("Ada"))});
        const auto added = addSharedMailbox(*connection, mailboxes(*connection)->first().account,
                                            QStringLiteral("eve@x"), QStringLiteral("Eve"));
        ASSERT_TRUE(added);
        shared = added->value.key;
        const QByteArray folder = toBytes(
            folderItem(QStringLiteral("theirs"), QStringLiteral("Theirs"), QStringLiteral("root")));
        ASSERT_TRUE(applyDefaultFolder(*connection, shared, folder));
        const auto list = folderList(*connection);
        for (const domain::ContactFolder &each : list->folders) {
            if (each.mailbox == shared) {
                theirs = each.key;
            }
        }
        pull(theirs, {contactItem(QStringLiteral("2"), QStringLiteral("Bob"))});
    }

    QStringList shown(const ContactQuery &query = {})
    {
        QStringList names;
        const auto rows = contactRows(*connection, contactOrder(*connection, query)->keys);
        for (const domain::ContactRow &row : *rows) {
            names << row.name;
        }
        return names;
    }

    domain::MailboxKey shared;
    domain::FolderKey theirs;
};

TEST_F(EveryMailbox, ShowsEveryMailboxUntilOneIsSetApart)
{
    const QStringList everybody{QStringLiteral("Ada"), QStringLiteral("Bob")};
    EXPECT_EQ(shown(), everybody);
    EXPECT_EQ(folderList(*connection)->contactCount, 2);
    ASSERT_TRUE(setStanding(*connection, shared, Standing::Apart));
    EXPECT_EQ(shown(), QStringList(QStringLiteral("Ada")));
    EXPECT_EQ(folderList(*connection)->contactCount, 1);
    EXPECT_EQ(*mailboxesApart(*connection), QSet<domain::MailboxKey>{shared});
    ASSERT_TRUE(setStanding(*connection, shared, Standing::Among));
    EXPECT_EQ(shown(), everybody);
}

TEST_F(EveryMailbox, LeavesTheMailboxItselfAndItsFoldersAsTheyAre)
{
    ASSERT_TRUE(setStanding(*connection, shared, Standing::Apart));
    EXPECT_EQ(shown({.mailbox = shared}), QStringList(QStringLiteral("Bob")));
    EXPECT_EQ(shown({.folder = theirs}), QStringList(QStringLiteral("Bob")));
}

TEST_F(EveryMailbox, IsSearchedAlsoWhereItStandsApart)
{
    ASSERT_TRUE(setStanding(*connection, shared, Standing::Apart));
    EXPECT_EQ(shown({.text = QStringLiteral("b")}), QStringList(QStringLiteral("Bob")));
    const auto order = contactOrder(*connection, {.text = QStringLiteral("bob")});
    EXPECT_EQ(std::pair(order->found, order->total), std::pair(1, 2));
}

TEST_F(EveryMailbox, ForgetsAMailboxThatIsRemoved)
{
    ASSERT_TRUE(setStanding(*connection, shared, Standing::Apart));
    ASSERT_TRUE(removeSharedMailbox(*connection, shared));
    EXPECT_EQ(*mailboxesApart(*connection), QSet<domain::MailboxKey>());
    Query left(*connection, "SELECT count(*) FROM meta WHERE name LIKE 'apart/%'");
    ASSERT_TRUE(left.run() && left.next());
    EXPECT_EQ(left.integer(0), 0);
}

} // namespace

} // namespace store
