#include "tests/storeedits/editfixture.h"

namespace store {

using Edits = EditFixture;

TEST_F(Edits, ShowANewContactAtOnceAndQueueItsCreate)
{
    create(QStringLiteral("Ada"), QStringLiteral("1"));
    EXPECT_EQ(shown(), QStringList(QStringLiteral("Ada|1|Contacts")));
    EXPECT_EQ(outbox().waiting, 1);
}

TEST_F(Edits, RecordNothingWhenNothingChanges)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    const auto changes =
        required(updateContacts(*connection, {{key, phonePatch(QStringLiteral("1"))}}));
    EXPECT_TRUE(changes.isEmpty());
    EXPECT_TRUE(required(moveContacts(*connection, {key}, home)).isEmpty());
    EXPECT_EQ(outbox().waiting, 1);
}

TEST_F(Edits, SendACreateWithLaterEditsAsOneCreate)
{
    const auto clients = folder(QStringLiteral("Clients"));
    push();
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    setPhone(key, QStringLiteral("2"));
    required(moveContacts(*connection, {key}, clients));
    const int before = server.requests();
    push();
    EXPECT_EQ(server.requests() - before, 1);
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada|2|Contacts/Clients")));
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(Edits, SendNothingForACreateThatIsDeletedUnsent)
{
    const auto key = create(QStringLiteral("Ada"));
    required(deleteContacts(*connection, {key}));
    EXPECT_EQ(batch().size(), 0);
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
    EXPECT_EQ(shown(), QStringList());
}

TEST_F(Edits, SendNothingForAMoveThereAndBack)
{
    const auto clients = folder(QStringLiteral("Clients"));
    const auto key = create(QStringLiteral("Ada"));
    push();
    required(moveContacts(*connection, {key}, clients));
    required(moveContacts(*connection, {key}, home));
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

TEST_F(Edits, SendSeveralEditsAsOnePatchOfWhatDiffers)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    setPhone(key, QStringLiteral("2"));
    required(updateContacts(*connection, {{key, namePatch(QStringLiteral("Ada L"))}}));
    setPhone(key, QStringLiteral("1"));
    const auto items = batch();
    ASSERT_EQ(items.size(), 1);
    EXPECT_EQ(items.first().patch, namePatch(QStringLiteral("Ada L")));
    push();
    EXPECT_EQ(server.state(), shown());
}

TEST_F(Edits, WaitWithAContactForTheCreateOfItsFolder)
{
    const auto clients = folder(QStringLiteral("Clients"));
    create(QStringLiteral("Ada"), {}, clients);
    const auto items = batch();
    ASSERT_EQ(items.size(), 1);
    EXPECT_EQ(items.first().action, PushAction::CreateFolder);
    push();
    EXPECT_EQ(server.state(), QStringList(QStringLiteral("Ada||Contacts/Clients")));
}

TEST_F(Edits, DeleteWhatMovesToAnotherMailboxOnlyWhenItIsThere)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    push();
    const QStringList before = server.state();
    const auto other =
        required(addMailbox(*connection, {.userPrincipalName = QStringLiteral("b")})).value.key;
    const auto theirs =
        required(createFolder(*connection, other, {}, QStringLiteral("Theirs"))).value;
    required(moveContacts(*connection, {key}, theirs));
    EXPECT_EQ(shown(), QStringList({QStringLiteral("Ada|1|Theirs")}));
    push(); // nobody carries the other mailbox's outbox
    EXPECT_EQ(server.state(), before);
    required(undo(*connection));
    EXPECT_EQ(shown(), before);
}

TEST_F(Edits, CopyValuesAndPhotoToANewContact)
{
    const auto key = create(QStringLiteral("Ada"), QStringLiteral("1"));
    required(setContactPhoto(*connection, key, QStringLiteral("cafe")));
    required(copyContacts(*connection, {key}, folder(QStringLiteral("Clients"))));
    EXPECT_EQ(
        shown(),
        QStringList({QStringLiteral("Ada|1|Contacts"), QStringLiteral("Ada|1|Contacts/Clients")}));
    push();
    EXPECT_EQ(server.state(), shown());
    EXPECT_EQ(outbox(), domain::OutboxCounts{});
}

} // namespace store
