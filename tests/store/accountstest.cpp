#include "storefixture.h"

#include "services/store/photorecords.h"

namespace store {

namespace {

using Accounts = StoreFixture;

} // namespace

TEST_F(Accounts, FindAMailboxAgainInsteadOfMakingItTwice)
{
    NewMailbox wanted;
    wanted.kind = domain::AccountKind::GraphUrl;
    wanted.origin = QUrl(QStringLiteral("http://127.0.0.1:8080"));
    wanted.userPrincipalName = QStringLiteral("me@x");
    const auto first = addMailbox(*connection, wanted);
    const auto second = addMailbox(*connection, wanted);
    EXPECT_TRUE(first->changes.accountsChanged);
    EXPECT_TRUE(second->changes.isEmpty());
    EXPECT_EQ(first->value, second->value);
    EXPECT_EQ(mailboxes(*connection)->size(), 2);
}

TEST_F(Accounts, RememberTheOwnerAndTheEndOfThePass)
{
    const QDateTime instant = QDateTime::fromMSecsSinceEpoch(1700000000123, Qt::UTC);
    EXPECT_EQ(*syncedAt(*connection, mailbox), QDateTime());
    ASSERT_TRUE(setSyncedAt(*connection, mailbox, instant));
    EXPECT_EQ(*syncedAt(*connection, mailbox), instant);
    ASSERT_TRUE(setMailboxOwner(*connection, mailbox, QStringLiteral("u"), QStringLiteral("Me")));
    EXPECT_EQ(mailboxes(*connection)->first().displayName, QStringLiteral("Me"));
    EXPECT_TRUE(setMailboxOwner(*connection, mailbox, QStringLiteral("u"), QStringLiteral("Me"))
                    ->isEmpty());
    EXPECT_EQ(syncedAt(*connection, {999}).error().kind, domain::Error::Kind::NotFound);
}

TEST_F(Accounts, KeepAPhotoThatWaitsToBeSent)
{
    addFolders();
    pull(home,
         {contactItem(QStringLiteral("c1"), QStringLiteral("Ada")),
          contactItem(QStringLiteral("c2"), QStringLiteral("Bob"))});
    const auto ada = keyOf(QStringLiteral("Ada"));
    const auto bob = keyOf(QStringLiteral("Bob"));
    addTarget("putPhoto", ada, {}, {{QStringLiteral("photo"), QStringLiteral("mine")}});
    PhotoRecord record;
    record.state = PhotoRecord::State::Have;
    record.file = QStringLiteral("theirs");
    record.checkedAt = QDateTime::fromMSecsSinceEpoch(1700000000000, Qt::UTC);
    QList<PhotoRecord> records{record, record};
    records[0].contact = ada;
    records[1].contact = bob;
    EXPECT_EQ(setPhotoRecords(*connection, records)->photosInvalidated, domain::ContactKeys{bob});
    EXPECT_TRUE(setPhotoRecords(*connection, records)->isEmpty());
    const auto known = photoRecords(*connection, {ada, bob, {999}});
    ASSERT_EQ(known->size(), 2);
    EXPECT_EQ(known->at(0).state, PhotoRecord::State::Unknown);
    EXPECT_TRUE(known->at(0).pending);
    EXPECT_EQ(known->at(1).file, QStringLiteral("theirs"));
    EXPECT_EQ(*photoFilesInUse(*connection),
              QStringList({QStringLiteral("mine"), QStringLiteral("theirs")}));
}

} // namespace store
