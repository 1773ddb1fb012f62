// Lost answers, refusals, waits, restarts: nothing is lost and nothing is made twice.
#include "tests/support/mailboxfixture.h"

using domain::Error;
using mailbox::Fault;
using mailbox::FaultAction;
using testsupport::MailboxFixture;
using testsupport::names;

namespace {

class Trouble : public MailboxFixture
{
protected:
    void expectAllSent()
    {
        EXPECT_EQ(app().state(), mailbox().state());
        EXPECT_EQ(app().outbox(), domain::OutboxCounts());
    }
};

} // namespace

TEST_F(Trouble, EditsMadeOfflineGoWhenTheConnectionIsBack)
{
    begin(names("Ada", "Grace"));
    mailbox().stop();
    app().contact("Ada").setPhone("1");
    app().create(names("Alan"), {});
    app().contact("Grace").remove();
    EXPECT_FALSE(syncOnce());
    EXPECT_EQ(app().outbox().waiting, 3);
    mailbox().start();
    ASSERT_TRUE(syncOnce());
    expectAllSent();
}

TEST_F(Trouble, ACreateWhoseAnswerIsLostIsNotMadeTwice)
{
    ASSERT_TRUE(syncOnce());
    app().create(names("Ada"), {});
    mailbox().faults().add(Fault{.action = FaultAction::DropAfterExecuting,
                                 .method = "POST",
                                 .path = QStringLiteral("/contacts$")});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(mailbox().contactNames(), names("Ada"));
    expectAllSent();
}

TEST_F(Trouble, ABatchOfCreatesWhoseAnswerIsLostIsNotMadeTwice)
{
    ASSERT_TRUE(syncOnce());
    app().create(names("Ada", "Grace", "Alan"), {});
    mailbox().faults().add(Fault{.action = FaultAction::DropAfterExecuting,
                                 .method = "POST",
                                 .path = QStringLiteral("batch")});
    EXPECT_FALSE(!syncOnce() && !syncOnce());
    EXPECT_EQ(mailbox().contactNames().size(), 3);
    expectAllSent();
}

TEST_F(Trouble, ACreateThatNeverArrivedIsSentAgainAfterTwoLooks)
{
    ASSERT_TRUE(syncOnce());
    app().create(names("Ada"), {});
    mailbox().faults().add(Fault{.action = FaultAction::DropBeforeExecuting,
                                 .method = "POST",
                                 .path = QStringLiteral("/contacts$")});
    mailbox().requests().reset();
    ASSERT_TRUE(syncOnce());
    EXPECT_GE(requestsOf("GET", "contacts?$filter"), 2);
    expectAllSent();
}

TEST_F(Trouble, AnEditWhoseAnswerIsLostIsFoundDone)
{
    begin(names("Ada"));
    app().contact("Ada").setPhone("1");
    mailbox().faults().add(Fault{.action = FaultAction::DropAfterExecuting, .method = "PATCH"});
    mailbox().requests().reset();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(requestsOf("PATCH", "/contacts/"), 1);
    expectAllSent();
}

TEST_F(Trouble, AMoveWhoseAnswerIsLostIsFoundDone)
{
    mailbox().createFolder({}, QStringLiteral("Clients"));
    begin(names("Ada"));
    app().contact("Ada").moveTo("Clients");
    mailbox().faults().add(Fault{.action = FaultAction::DropAfterExecuting, .method = "PATCH"});
    ASSERT_TRUE(syncOnce());
    expectAllSent();
}

TEST_F(Trouble, AFolderWhoseAnswerIsLostIsNotMadeTwice)
{
    ASSERT_TRUE(syncOnce());
    app().createFolder({}, QStringLiteral("Clients"));
    app().create(names("Ada"), QStringLiteral("Clients"));
    mailbox().faults().add(Fault{.action = FaultAction::DropAfterExecuting,
                                 .method = "POST",
                                 .path = QStringLiteral("Folders$")});
    ASSERT_TRUE(syncOnce());
    expectAllSent();
}

TEST_F(Trouble, AThrottledMailboxIsLeftAloneUntilItsTime)
{
    begin(names("Ada"));
    app().contact("Ada").setPhone("1");
    mailbox().faults().add(Fault{.status = 429, .method = "PATCH", .retryAfter = "1"});
    QList<domain::SyncState::Activity> seen;
    QObject::connect(&app().engine(), &syncing::SyncEngine::stateChanged, &app().engine(),
                     [&seen](const domain::SyncState &state) { seen.append(state.activity); });
    ASSERT_TRUE(syncOnce());
    EXPECT_TRUE(seen.contains(domain::SyncState::Activity::Waiting));
    expectAllSent();
}

TEST_F(Trouble, AnEditOverANewerVersionKeepsBoth)
{
    begin(names("Ada"));
    app().contact("Ada").setPhone("1");
    mailbox().contact("Ada").setEmail("a@example.com").setCompany("Engines");
    mailbox().requests().reset();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(requestsOf("PATCH", "/contacts/"), 2); // the first is refused with 412
    expectAllSent();
}

TEST_F(Trouble, ARefusedEditIsParkedAndTheOthersGo)
{
    begin(names("Ada", "Grace"));
    app().contact("Ada").setPhone("1");
    app().contact("Grace").setPhone("2");
    mailbox().faults().add(Fault{.status = 400, .method = "PATCH"});
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(app().outbox(), (domain::OutboxCounts{.waiting = 0, .parked = 1}));
    app().commit(&store::retryParked, app().contactKeys(names("Ada", "Grace")));
    ASSERT_TRUE(syncOnce());
    expectAllSent();
}

TEST_F(Trouble, AnEditOfAContactThatWasDeletedThereIsNotLost)
{
    begin(names("Ada", "Grace"));
    app().contact("Ada").setPhone("1");
    mailbox().contact("Ada").remove();
    ASSERT_TRUE(syncOnce());
    ASSERT_TRUE(syncOnce());
    EXPECT_TRUE(app().contactNames().contains(QStringLiteral("Ada")));
    expectAllSent();
}

TEST_F(Trouble, TheOutboxSurvivesARestart)
{
    begin(names("Ada", "Grace"));
    mailbox().stop();
    app().contact("Ada").setPhone("1");
    app().create(names("Alan"), {});
    EXPECT_FALSE(syncOnce());
    startApp();
    EXPECT_EQ(app().outbox().waiting, 2);
    mailbox().start();
    ASSERT_TRUE(syncOnce());
    expectAllSent();
}

TEST_F(Trouble, ACreateLostInARestartIsNotMadeTwice)
{
    ASSERT_TRUE(syncOnce());
    app().create(names("Ada"), {});
    mailbox().faults().add(Fault{.action = FaultAction::DropAfterExecuting,
                                 .method = "POST",
                                 .path = QStringLiteral("/contacts$")});
    static_cast<void>(app().syncOnce(std::chrono::milliseconds(0)));
    startApp();
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(mailbox().contactNames(), names("Ada"));
    expectAllSent();
}
