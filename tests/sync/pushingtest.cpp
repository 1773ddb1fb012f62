// What goes to the server.
#include "tests/support/mailboxfixture.h"

using testsupport::MailboxFixture;
using testsupport::names;

namespace {

class Pushing : public MailboxFixture
{
protected:
    void expectAllSent()
    {
        EXPECT_EQ(app().state(), mailbox().state());
        EXPECT_EQ(app().outbox(), domain::OutboxCounts());
    }
};

const QString clients = QStringLiteral("Clients");
const QString friends = QStringLiteral("Friends");

} // namespace

TEST_F(Pushing, EditsOnBothSidesOfOneContactMeet)
{
    begin(names("Ada"));
    mailbox().contact("Ada").setPhone("1");
    app().contact("Ada").setEmail("a@example.com");
    ASSERT_TRUE(syncOnce());
    expectAllSent();
    app().contact("Ada").setPhone("2");
    mailbox().contact("Ada").setCompany("Analytical Engines");
    ASSERT_TRUE(syncOnce());
    expectAllSent();
}

TEST_F(Pushing, NewContactsAreMadeOnTheServer)
{
    ASSERT_TRUE(syncOnce());
    app().create(names("Ada", "Grace"), {});
    app().contact("Ada").setPhone("1");
    ASSERT_TRUE(syncOnce());
    expectAllSent();
    EXPECT_EQ(mailbox().contactNames().size(), 2);
}

TEST_F(Pushing, DeletedContactsAreDeletedOnTheServer)
{
    begin(names("Ada", "Grace"));
    app().contact("Ada").remove();
    ASSERT_TRUE(syncOnce());
    expectAllSent();
    EXPECT_EQ(mailbox().contactNames(), names("Grace"));
}

TEST_F(Pushing, AContactThatBothSidesDeletedIsGone)
{
    begin(names("Ada", "Grace"));
    app().contact("Ada").remove();
    mailbox().contact("Ada").remove();
    ASSERT_TRUE(syncOnce());
    expectAllSent();
}

TEST_F(Pushing, MovesInBothDirectionsKeepTheContact)
{
    mailbox().createFolder({}, clients);
    mailbox().createFolder({}, friends);
    begin(names("Ada", "Grace"));
    const domain::ContactKey ada = app().contactKey(QStringLiteral("Ada"));
    app().contact("Ada").moveTo("Clients");
    mailbox().contact("Grace").moveTo("Friends");
    ASSERT_TRUE(syncOnce());
    expectAllSent();
    mailbox().contact("Ada").moveTo("Friends");
    app().contact("Grace").moveTo("");
    ASSERT_TRUE(syncOnce());
    expectAllSent();
    EXPECT_EQ(app().contactKey(QStringLiteral("Ada")), ada);
}

TEST_F(Pushing, OfTwoMovesTheOneThatIsSentLastCounts)
{
    mailbox().createFolder({}, clients);
    mailbox().createFolder({}, friends);
    begin(names("Ada"));
    app().contact("Ada").moveTo("Clients");
    mailbox().contact("Ada").moveTo("Friends");
    ASSERT_TRUE(syncOnce());
    expectAllSent();
    EXPECT_TRUE(mailbox().state().front().starts_with("contact /Clients"));
}

TEST_F(Pushing, AnEditAndAMoveOfOneContactBothArrive)
{
    mailbox().createFolder({}, clients);
    begin(names("Ada"));
    app().contact("Ada").setPhone("1");
    app().contact("Ada").moveTo("Clients");
    app().contact("Ada").setEmail("a@example.com");
    ASSERT_TRUE(syncOnce());
    expectAllSent();
}

TEST_F(Pushing, AMoveAndAnEditOnTheServerMeet)
{
    mailbox().createFolder({}, clients);
    begin(names("Ada"));
    app().contact("Ada").moveTo("Clients");
    mailbox().contact("Ada").setPhone("1");
    ASSERT_TRUE(syncOnce());
    expectAllSent();
}

TEST_F(Pushing, FiveHundredAreMovedInTwentyFiveBatches)
{
    mailbox().createFolder({}, clients);
    QStringList people;
    for (int i = 0; i < 500; ++i) {
        people.append(QStringLiteral("Person %1").arg(i));
    }
    begin(people);
    app().move(people, clients);
    mailbox().requests().reset();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(requestsOf("PATCH", "/contacts/"), 500);
    // 25 for the moves, one that checks the first moves, one for the pull.
    EXPECT_EQ(requestsOf("POST", "$batch"), 27);
    expectAllSent();
}

TEST_F(Pushing, FoldersAreMadeRenamedMovedAndDeleted)
{
    ASSERT_TRUE(syncOnce());
    app().createFolder({}, clients);
    app().createFolder(clients, QStringLiteral("Old"));
    app().create(names("Ada", "Grace"), QStringLiteral("Clients/Old"));
    ASSERT_TRUE(syncOnce());
    expectAllSent();

    app().renameFolder(clients, friends);
    app().moveFolder(QStringLiteral("Friends/Old"), {});
    ASSERT_TRUE(syncOnce());
    expectAllSent();
    EXPECT_EQ(mailbox().folderPaths().size(), 2);

    app().contact("Ada").moveTo("Friends");
    app().removeFolder(QStringLiteral("Old"));
    ASSERT_TRUE(syncOnce());
    expectAllSent();
    EXPECT_EQ(mailbox().contactNames(), names("Ada"));
}

TEST_F(Pushing, ContactsMovedIntoANewFolderFollowIt)
{
    begin(names("Ada", "Grace"));
    app().createFolder({}, clients);
    app().move(names("Ada", "Grace"), clients);
    ASSERT_TRUE(syncOnce());
    expectAllSent();
}

TEST_F(Pushing, AFolderOfTheSameNameMadeOnBothSidesIsOneFolder)
{
    ASSERT_TRUE(syncOnce());
    mailbox().createFolder({}, clients);
    app().createFolder({}, clients);
    app().create(names("Ada"), clients);
    ASSERT_TRUE(syncOnce());
    ASSERT_TRUE(syncOnce());
    expectAllSent();
    EXPECT_EQ(mailbox().folderPaths(), QStringList{clients});
}

TEST_F(Pushing, UndoReachesTheServer)
{
    mailbox().createFolder({}, clients);
    begin(names("Ada", "Grace"));
    const testsupport::State before = mailbox().state();
    app().contact("Ada").moveTo("Clients");
    ASSERT_TRUE(syncOnce());
    EXPECT_NE(mailbox().state(), before);
    app().undo();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(mailbox().state(), before);
    expectAllSent();
}

TEST_F(Pushing, UndoOfADeleteMakesTheContactAnew)
{
    begin(names("Ada", "Grace"));
    app().contact("Ada").setPhone("1");
    ASSERT_TRUE(syncOnce());
    const testsupport::State before = mailbox().state();
    app().contact("Ada").remove();
    ASSERT_TRUE(syncOnce());
    app().undo();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(mailbox().state(), before);
    expectAllSent();
}

TEST_F(Pushing, APhotoIsSentAndTakenAway)
{
    const QByteArray png = QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
        "rkJggg==");
    begin(names("Ada"));
    const QString path = QStringLiteral("/v1.0/me/contacts/")
        + mailbox().contactId(QStringLiteral("Ada")) + QStringLiteral("/photo/$value");
    app().setPhoto(QStringLiteral("Ada"), png);
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(mailbox().request("GET", path).body, png);
    EXPECT_EQ(app().outbox(), domain::OutboxCounts());

    app().setPhoto(QStringLiteral("Ada"), {});
    app().contact("Ada").setPhone("1"); // the photo moved the etag: the edit must survive that
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(mailbox().request("GET", path).status, 404);
    expectAllSent();
}

TEST_F(Pushing, AnEditIsPushedAsSoonAsItIsStored)
{
    begin(names("Ada"));
    app().engine().start();
    ASSERT_TRUE(testsupport::eventually([this] {
        return app().engine().state().lastSynced.isValid()
            && app().engine().state().activity == domain::SyncState::Activity::Idle;
    }));
    app().contact("Ada").setPhone("1");
    ASSERT_TRUE(testsupport::eventually([this] { return app().outbox().waiting == 0; }));
    expectAllSent();
}
