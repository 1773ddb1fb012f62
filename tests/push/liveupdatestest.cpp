// Two clients at once: Kartei's store with engine and keeper, and a plain HTTP script.
#include "services/push/subscriptionkeeper.h"
#include "tests/support/mailboxfixture.h"

using namespace std::chrono_literals;
using testsupport::await;
using testsupport::eventually;
using testsupport::MailboxFixture;
using testsupport::names;

namespace {

// The cadence is of hours: what appears here, appears through a notice.
class TwoClients : public MailboxFixture
{
protected:
    void SetUp() override
    {
        syncing::SyncCadence cadence = testsupport::quickCadence();
        cadence.whileActive = cadence.whileIdle = 24h;
        startApp(cadence);
        mailbox().createFolder(QString(), QStringLiteral("Clients"));
        begin(names("Ada", "Grace"));
        m_keeper = std::make_unique<push::SubscriptionKeeper>(app().client(), m_receiver);
        QObject::connect(m_keeper.get(), &push::SubscriptionKeeper::pullWanted, &app().engine(),
                         &syncing::SyncEngine::syncNow);
        app().engine().start();
        m_keeper->start();
        ASSERT_TRUE(eventually([this] { return m_keeper->isLive(); }));
    }

    void TearDown() override { await(m_keeper->end()); }

    bool bothAgree()
    {
        return eventually([this] { return app().state() == mailbox().state(); });
    }

    push::NotificationReceiver m_receiver;
    std::unique_ptr<push::SubscriptionKeeper> m_keeper;
};

} // namespace

TEST_F(TwoClients, SeeWhatTheOtherCreatesChangesMovesAndDeletes)
{
    mailbox().create(names("Edith"), QString());
    EXPECT_TRUE(bothAgree());
    EXPECT_TRUE(app().contactNames().contains(QStringLiteral("Edith")));

    mailbox().contact("Ada").setCompany("Contoso");
    EXPECT_TRUE(bothAgree());

    mailbox().contact("Grace").moveTo("Clients");
    EXPECT_TRUE(bothAgree());

    mailbox().contact("Ada").remove();
    EXPECT_TRUE(bothAgree());
    EXPECT_EQ(app().state(), mailbox().state());
}

TEST_F(TwoClients, AgreeWhenBothWriteAtOnce)
{
    mailbox().contact("Ada").setCompany("Contoso");
    app().contact("Grace").setEmail("grace@example.com");
    EXPECT_TRUE(bothAgree());
    EXPECT_TRUE(eventually([this] { return app().outbox().waiting == 0; }));
    EXPECT_EQ(app().state(), mailbox().state());
}
