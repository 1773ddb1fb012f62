// When passes happen by themselves. The times are the cadence's: those that a case is not about are
// so long that they never come.
#include "services/sync/connectivity.h"
#include "tests/support/mailboxfixture.h"

using namespace std::chrono_literals;
using syncing::SyncCadence;
using syncing::SyncEngine;
using testsupport::eventually;
using testsupport::MailboxFixture;

namespace {

constexpr auto never = 24h;
constexpr auto atOnce = 5ms;

class Cadence : public MailboxFixture
{
protected:
    void start(std::chrono::milliseconds whileActive, std::chrono::milliseconds whileIdle)
    {
        SyncCadence cadence = testsupport::quickCadence();
        cadence.whileActive = whileActive;
        cadence.whileIdle = whileIdle;
        startApp(cadence);
        app().engine().start();
        ASSERT_TRUE(passes(1));
    }

    // At least that many, and the engine rests.
    bool passes(int count)
    {
        return eventually([this, count] {
            return requestsOf("POST", "$batch") >= count
                && app().engine().state().activity == domain::SyncState::Activity::Idle
                && app().engine().state().lastSynced.isValid();
        });
    }

    int passCount() { return requestsOf("POST", "$batch"); }
};

} // namespace

TEST_F(Cadence, IsAMinuteWhileThePersonLooksAndLongerWhenNot)
{
    const SyncCadence cadence;
    EXPECT_EQ(cadence.whileActive, 1min);
    EXPECT_GT(cadence.whileIdle, cadence.whileActive);
}

TEST_F(Cadence, BeginsWithAPass)
{
    start(never, never);
    EXPECT_EQ(passCount(), 1);
    EXPECT_EQ(app().state(), mailbox().state());
}

TEST_F(Cadence, GoesOnByItselfWhileThePersonLooks)
{
    start(atOnce, never);
    EXPECT_TRUE(passes(4));
}

TEST_F(Cadence, HasAPaceOfItsOwnWhenThePersonIsAway)
{
    start(never, atOnce);
    app().engine().setAttention(SyncEngine::Attention::Away);
    EXPECT_EQ(passCount(), 1); // going away asks for nothing
    app().engine().syncNow();
    EXPECT_TRUE(passes(4));
}

TEST_F(Cadence, AsksAtOnceWhenThePersonComesBack)
{
    start(never, never);
    app().engine().setAttention(SyncEngine::Attention::Away);
    app().engine().setAttention(SyncEngine::Attention::Active);
    EXPECT_TRUE(passes(2));
    app().engine().setAttention(SyncEngine::Attention::Active); // was there all along
    EXPECT_EQ(passCount(), 2);
}

TEST_F(Cadence, AsksAtOnceWhenTheNetworkComesBack)
{
    start(never, never);
    mailbox().stop();
    app().engine().syncNow();
    ASSERT_TRUE(eventually([this] {
        return app().engine().state().activity == domain::SyncState::Activity::Offline;
    }));
    mailbox().start();
    mailbox().create(testsupport::names("Ada"), {});
    auto *connectivity = app().engine().findChild<syncing::Connectivity *>();
    ASSERT_NE(connectivity, nullptr);
    Q_EMIT connectivity->cameBack();
    EXPECT_TRUE(eventually([this] { return app().contactNames().size() == 1; }));
    EXPECT_EQ(app().state(), mailbox().state());
}

TEST_F(Cadence, TellsWhenThePassWasAndWhatWaits)
{
    start(never, never);
    domain::SyncState told;
    const QObject listener;
    QObject::connect(&app().engine(), &SyncEngine::stateChanged, &listener,
                     [&told](const domain::SyncState &state) { told = state; });
    ASSERT_TRUE(syncOnce());
    EXPECT_EQ(told.lastSynced, app().engine().state().lastSynced);
    mailbox().stop();
    app().create(testsupport::names("Ada"), {});
    app().create(testsupport::names("Grace"), {});
    ASSERT_TRUE(eventually([&told] { return told.outbox.waiting == 2; }));
    EXPECT_EQ(told, app().engine().state());
}
