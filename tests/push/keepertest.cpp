// A keeper against the embedded mailbox, with a clock of its own.
#include "services/graph/mailboxcalls.h"
#include "services/push/subscriptionkeeper.h"
#include "tests/push/forwarder.h"
#include "tests/support/mailboxfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace std::chrono_literals;
using testsupport::await;
using testsupport::eventually;
using testsupport::MailboxFixture;

namespace {

class Keeper : public MailboxFixture
{
protected:
    Keeper() { begin({}); }

    void TearDown() override
    {
        if (m_keeper) {
            await(m_keeper->end());
        }
    }

    void start(push::KeeperOptions options = {})
    {
        options.firstRetry = 4ms;
        options.leastLife = 1ms;
        options.glance = 4ms;
        options.rest = 20ms;
        options.now = [this] {
            ++m_glances;
            return QDateTime::currentDateTimeUtc().addSecs(m_hours * 3600);
        };
        m_keeper = std::make_unique<push::SubscriptionKeeper>(app().client(), m_receiver, options);
        QObject::connect(m_keeper.get(), &push::SubscriptionKeeper::pullWanted, m_keeper.get(),
                         [this] { ++m_pulls; });
        m_keeper->start();
    }

    void startLive()
    {
        start();
        ASSERT_TRUE(eventually([this] { return m_keeper->isLive() && m_pulls == 1; }));
    }

    // It had every occasion to do something.
    bool hasLookedAround()
    {
        const int before = m_glances;
        return eventually([this, before] { return m_glances > before + 10; });
    }

    QJsonArray subscriptions()
    {
        const auto answer = mailbox().request("GET", QStringLiteral("/v1.0/subscriptions"));
        return QJsonDocument::fromJson(answer.body)
            .object()
            .value(QLatin1String("value"))
            .toArray();
    }

    QString onlyId()
    {
        const QJsonArray all = subscriptions();
        return all.size() == 1 ? all.first().toObject().value(QLatin1String("id")).toString()
                               : QString();
    }

    void lifecycle(const QString &event)
    {
        const QJsonObject body{{QStringLiteral("event"), event}};
        EXPECT_EQ(mailbox()
                      .request("POST", QStringLiteral("/kartei/control/lifecycle"),
                               QJsonDocument(body).toJson())
                      .status,
                  204);
    }

    void set(const char *name, const char *value)
    {
        EXPECT_FALSE(mailbox().switches().set(QLatin1String(name), QLatin1String(value)));
    }

    push::NotificationReceiver m_receiver;
    std::unique_ptr<push::SubscriptionKeeper> m_keeper;
    qint64 m_hours = 0;
    int m_pulls = 0;
    int m_glances = 0; // at the clock
};

} // namespace

TEST_F(Keeper, SubscribesAndLeavesNothingBehind)
{
    startLive();
    const QJsonObject made = subscriptions().first().toObject();
    EXPECT_EQ(made.value(QLatin1String("resource")).toString(), QStringLiteral("me/contacts"));
    EXPECT_TRUE(made.value(QLatin1String("notificationUrl"))
                    .toString()
                    .startsWith(QStringLiteral("http://127.0.0.1:")));
    await(m_keeper->end());
    EXPECT_TRUE(subscriptions().isEmpty());
    EXPECT_FALSE(m_keeper->isLive());
}

TEST_F(Keeper, WantsAPullForWhatChangesElsewhere)
{
    startLive();
    mailbox().create(testsupport::names("Ada"), QString());
    EXPECT_TRUE(eventually([this] { return m_pulls == 2; }));
}

TEST_F(Keeper, WantsOnePullForAFlood)
{
    startLive();
    const QUrl address(
        subscriptions().first().toObject().value(QLatin1String("notificationUrl")).toString());
    Q_EMIT m_receiver.noticed("another path", push::Hint::Changed);
    for (int i = 0; i < 10000; ++i) {
        Q_EMIT m_receiver.noticed(address.path().mid(1).toLatin1(), push::Hint::Changed);
    }
    EXPECT_TRUE(eventually([this] { return m_pulls > 1; }));
    EXPECT_EQ(m_pulls, 2);
}

TEST_F(Keeper, RenewsAtHalfOfItsLife)
{
    startLive();
    const QString id = onlyId();
    m_hours = 34;
    EXPECT_TRUE(hasLookedAround());
    EXPECT_EQ(requestsOf("PATCH", "/subscriptions/"), 0);
    m_hours = 36;
    EXPECT_TRUE(eventually([this] { return requestsOf("PATCH", "/subscriptions/") == 1; }));
    EXPECT_EQ(onlyId(), id);
}

TEST_F(Keeper, HealsALostRenewal)
{
    startLive();
    const QString id = onlyId();
    m_hours = 71; // the computer slept, and the subscription has run out
    EXPECT_TRUE(eventually([&] { return m_pulls == 2 && m_keeper->isLive(); }));
    EXPECT_EQ(requestsOf("POST", "/subscriptions"), 2);
    EXPECT_EQ(requestsOf("PATCH", "/subscriptions/"), 0);
}

TEST_F(Keeper, MakesAnewWhatTheServiceDoesNotKnowAnyMore)
{
    startLive();
    const QString id = onlyId();
    mailbox().request("DELETE", QStringLiteral("/v1.0/subscriptions/") + id);
    m_hours = 36;
    EXPECT_TRUE(eventually([&] { return !onlyId().isEmpty() && onlyId() != id; }));
    EXPECT_TRUE(eventually([this] { return m_pulls == 2; }));
}

TEST_F(Keeper, MakesAnewWhatWasRemoved)
{
    startLive();
    const QString id = onlyId();
    lifecycle(QStringLiteral("subscriptionRemoved"));
    EXPECT_TRUE(eventually([&] { return !onlyId().isEmpty() && onlyId() != id; }));
    EXPECT_TRUE(eventually([this] { return m_pulls >= 2; }));
}

TEST_F(Keeper, ReauthorizesWhenAsked)
{
    startLive();
    lifecycle(QStringLiteral("reauthorizationRequired"));
    EXPECT_TRUE(eventually([this] { return requestsOf("POST", "/reauthorize") == 1; }));
    EXPECT_TRUE(m_keeper->isLive());
    EXPECT_EQ(requestsOf("PATCH", "/subscriptions/"), 0) << "one of both is enough";
}

TEST_F(Keeper, PullsWhatWasMissed)
{
    set("notices", "lost");
    startLive();
    mailbox().create(testsupport::names("Ada"), QString());
    EXPECT_TRUE(eventually([this] { return m_pulls == 2; }));
}

TEST_F(Keeper, ComesBackWithAReceiverThatWasDead)
{
    push::KeeperOptions dead;
    dead.relay = QUrl(QStringLiteral("http://127.0.0.1:1/relay"));
    start(dead);
    EXPECT_TRUE(eventually([this] { return requestsOf("POST", "/subscriptions") >= 3; }));
    EXPECT_FALSE(m_keeper->isLive());
    await(m_keeper->end());

    QTcpServer squatter;
    ASSERT_TRUE(squatter.listen(QHostAddress::LocalHost));
    m_receiver.close();
    push::KeeperOptions taken;
    taken.port = squatter.serverPort();
    start(taken);
    EXPECT_TRUE(hasLookedAround());
    EXPECT_FALSE(m_keeper->isLive());
    squatter.close();
    EXPECT_TRUE(eventually([this] { return m_keeper->isLive(); }));
}

TEST_F(Keeper, GoesThroughTheRelayThatIsNamed)
{
    ASSERT_TRUE(m_receiver.listen());
    push::KeeperOptions options;
    options.relay = QUrl(QStringLiteral("http://127.0.0.1:%1/kartei").arg(m_receiver.port()));
    start(options);
    EXPECT_TRUE(eventually([this] { return m_keeper->isLive() && m_pulls == 1; }));
    EXPECT_TRUE(subscriptions()
                    .first()
                    .toObject()
                    .value(QLatin1String("lifecycleNotificationUrl"))
                    .toString()
                    .startsWith(options.relay.toString() + u'/'));
    mailbox().create(testsupport::names("Ada"), QString());
    EXPECT_TRUE(eventually([this] { return m_pulls == 2; }));
}

// Handshake, notices, renewal, removal: nothing but bytes comes through, and the name at the public address.
TEST_F(Keeper, LivesBehindAForwarderOfItsOwn)
{
    ASSERT_TRUE(m_receiver.listen());
    m_receiver.setPublicHost(QStringLiteral("kartei.example"));
    testpush::Forwarder forwarder(m_receiver.port(), "kartei.example");
    push::KeeperOptions options;
    options.relay = QUrl(QStringLiteral("http://127.0.0.1:%1/here").arg(forwarder.port()));
    start(options);
    ASSERT_TRUE(eventually([this] { return m_keeper->isLive() && m_pulls == 1; }));
    mailbox().create(testsupport::names("Ada"), QString());
    ASSERT_TRUE(eventually([this] { return m_pulls == 2; }));
    const QString first = onlyId();
    m_hours = 36;
    ASSERT_TRUE(eventually([this] { return requestsOf("PATCH", "/subscriptions/") == 1; }));
    EXPECT_EQ(onlyId(), first);
    lifecycle(QStringLiteral("subscriptionRemoved"));
    ASSERT_TRUE(eventually([&] { return !onlyId().isEmpty() && onlyId() != first; }));
    ASSERT_TRUE(eventually([this] { return m_keeper->isLive() && m_pulls >= 3; }));
    const int heard = m_pulls;
    mailbox().create(testsupport::names("Grace"), QString());
    EXPECT_TRUE(eventually([&] { return m_pulls > heard; }));
    EXPECT_EQ(subscriptions().size(), 1);
}

TEST_F(Keeper, DeletesWhatARunThatCrashedLeftBehindAndNothingElse)
{
    const QByteArray mine("0123abcd");
    const auto subscribe = [this](push::NotificationReceiver &receiver, const QByteArray &path) {
        EXPECT_TRUE(receiver.listen());
        const QByteArray state = "s" + path;
        receiver.open(state, path);
        const QString url =
            QStringLiteral("http://127.0.0.1:%1/%2").arg(receiver.port()).arg(QLatin1String(path));
        const auto made = await(
            graph::createSubscription(app().client(),
                                      {.id = {},
                                       .resource = QStringLiteral("me/contacts"),
                                       .changeType = QStringLiteral("created,updated,deleted"),
                                       .notificationUrl = url,
                                       .lifecycleNotificationUrl = {},
                                       .clientState = QString::fromLatin1(state),
                                       .expires = QDateTime::currentDateTimeUtc().addDays(1)}));
        EXPECT_TRUE(made);
        return made ? made->id : QString();
    };
    push::NotificationReceiver crashed;
    subscribe(crashed, mine);
    subscribe(crashed, mine);
    const QString other = subscribe(crashed, "0123abcd0"); // of another computer
    crashed.close();
    push::KeeperOptions options;
    options.path = mine;
    start(options);
    ASSERT_TRUE(eventually([this] { return m_keeper->isLive(); }));
    QStringList left;
    for (const QJsonValue &each : subscriptions()) {
        left.append(each[QLatin1String("notificationUrl")].toString().section(u'/', -1));
    }
    left.sort();
    EXPECT_EQ(left, testsupport::names("0123abcd", "0123abcd0"));
    EXPECT_FALSE(other.isEmpty());
}

TEST_F(Keeper, SubscribesAllTheSameWhereItCannotListWhatWasLeft)
{
    mailbox().faults().add(
        {.status = 403, .method = "GET", .path = QStringLiteral("/subscriptions"), .count = 100});
    push::KeeperOptions options;
    options.path = "0123abcd";
    start(options);
    EXPECT_TRUE(eventually([this] { return m_keeper->isLive(); }));
}

TEST_F(Keeper, TriesAgainWhenTheServiceWasAway)
{
    mailbox().stop();
    start();
    EXPECT_TRUE(hasLookedAround());
    EXPECT_FALSE(m_keeper->isLive());
    mailbox().start();
    EXPECT_TRUE(eventually([this] { return m_keeper->isLive(); }));
}

TEST_F(Keeper, LeavesARefusalAlone)
{
    set("subscription-count", "0");
    start();
    EXPECT_TRUE(eventually([this] { return requestsOf("POST", "/subscriptions") == 1; }));
    EXPECT_TRUE(hasLookedAround());
    EXPECT_EQ(requestsOf("POST", "/subscriptions"), 1);
    set("subscription-count", "10");
    m_keeper->retry();
    EXPECT_TRUE(eventually([this] { return m_keeper->isLive(); }));
}
