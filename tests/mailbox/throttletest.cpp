#include "services/mailbox/throttle.h"

#include "services/mailbox/refusal.h"
#include "tests/mailbox/mailboxfixture.h"

namespace {

using mailbox::Refusal;
using mailbox::Throttle;

// The throttle by itself, with a clock of the test's own.
class ThrottleTest : public ::testing::Test
{
protected:
    // The status, 200 when it was let through.
    int ask(const QString &mailbox = QStringLiteral("ada"), qint64 bytes = 0)
    {
        try {
            m_places.append(m_throttle.admit(mailbox, bytes, nullptr));
            return 200;
        } catch (const Refusal &refusal) {
            m_retryAfter = refusal.headers.isEmpty() ? QByteArray() : refusal.headers[0].second;
            m_code = refusal.code;
            return refusal.status;
        }
    }
    void set(const char *name, const char *value)
    {
        EXPECT_FALSE(m_switches.set(QLatin1String(name), QLatin1String(value)));
    }

    mailbox::MailboxSwitches m_switches;
    qint64 m_now = 1'000'000;
    Throttle m_throttle{m_switches, [this] { return m_now; }};
    QList<Throttle::Place> m_places;
    QByteArray m_retryAfter;
    QString m_code;
};

TEST_F(ThrottleTest, LetsFourRequestsBeInFlight)
{
    for (int i = 0; i < 4; ++i)
        EXPECT_EQ(ask(), 200);
    EXPECT_EQ(ask(), 429);
    EXPECT_EQ(m_code, QStringLiteral("ApplicationThrottled"));
    EXPECT_EQ(m_retryAfter, QByteArray("1"));
    EXPECT_EQ(m_throttle.mostInFlight(), 4);
    m_places.clear();
    EXPECT_EQ(m_throttle.inFlight(QStringLiteral("ada")), 0);
    m_now += 1000;
    EXPECT_EQ(ask(), 200);
}

TEST_F(ThrottleTest, KeepsTheMailboxesApart)
{
    for (int i = 0; i < 5; ++i)
        ask();
    EXPECT_EQ(ask(QStringLiteral("bo")), 200);
}

TEST_F(ThrottleTest, HasNoLimitAtZero)
{
    set("concurrency", "0");
    set("window-requests", "0");
    for (int i = 0; i < 20'000; ++i)
        ASSERT_EQ(ask(), 200);
}

TEST_F(ThrottleTest, LetsTenThousandThroughInTenMinutes)
{
    set("concurrency", "0");
    for (int i = 0; i < 10'000; ++i)
        ASSERT_EQ(ask(), 200);
    m_now += 100'000;
    EXPECT_EQ(ask(), 429);
    EXPECT_EQ(m_retryAfter, QByteArray("500"));
    m_now += 500'000;
    EXPECT_EQ(ask(), 200);
}

TEST_F(ThrottleTest, CountsUploadedBytes)
{
    set("upload-megabytes", "1");
    EXPECT_EQ(ask(QStringLiteral("ada"), 1'000'000), 200);
    EXPECT_EQ(ask(QStringLiteral("ada"), 100'000), 429);
    m_now += 300'000;
    EXPECT_EQ(ask(QStringLiteral("ada"), 100'000), 200);
}

TEST_F(ThrottleTest, RestartsTheWaitOfWhoComesBackEarlyAndCounts)
{
    set("concurrency", "0");
    set("window-requests", "1");
    set("window-seconds", "10");
    EXPECT_EQ(ask(), 200);
    EXPECT_EQ(ask(), 429);
    m_now += 9'000;
    EXPECT_EQ(ask(), 429);
    EXPECT_EQ(m_retryAfter, QByteArray("10"));
    EXPECT_EQ(m_throttle.earlyReturns(), 1);
    m_now += 9'000;
    EXPECT_EQ(ask(), 429);
    EXPECT_EQ(m_throttle.earlyReturns(), 2);
    m_now += 10'000;
    EXPECT_EQ(ask(), 200);
}

TEST_F(ThrottleTest, DoesNotBlameWhatWasOnItsWay)
{
    set("window-requests", "1");
    EXPECT_EQ(ask(), 200);
    EXPECT_EQ(ask(), 429);
    m_now += 100;
    EXPECT_EQ(ask(), 429);
    EXPECT_EQ(m_throttle.earlyReturns(), 0);
}

TEST_F(ThrottleTest, TellsTheWaitInEachForm)
{
    set("window-requests", "1");
    set("window-seconds", "2");
    for (const char *form : {"seconds", "fraction", "date", "missing"}) {
        set("retry-after", form);
        m_now += 100'000;
        m_throttle.reset();
        EXPECT_EQ(ask(), 200);
        m_now += 128;
        EXPECT_EQ(ask(), 429);
        if (qstrcmp(form, "seconds") == 0)
            EXPECT_EQ(m_retryAfter, QByteArray("2"));
        else if (qstrcmp(form, "fraction") == 0)
            EXPECT_EQ(m_retryAfter, QByteArray("1.872"));
        else if (qstrcmp(form, "date") == 0)
            EXPECT_TRUE(m_retryAfter.endsWith(" GMT"));
        else
            EXPECT_EQ(m_retryAfter, QByteArray());
    }
}

// The same in front of a mailbox, with answers that take their time.
class Throttled : public MailboxTest
{
protected:
    // The statuses of as many requests that are in flight together.
    QList<int> together(int count, const QByteArray &request)
    {
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < count; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(QStringLiteral("127.0.0.1"),
                                          static_cast<quint16>(server().origin().port()));
            EXPECT_TRUE(sockets.back()->waitForConnected());
        }
        for (const auto &socket : sockets) {
            socket->write(request);
            socket->flush();
        }
        QList<int> statuses;
        for (const auto &socket : sockets) {
            EXPECT_TRUE(socket->waitForReadyRead());
            statuses.append(socket->readAll().split(' ').value(1).toInt());
        }
        std::sort(statuses.begin(), statuses.end());
        return statuses;
    }
    QByteArray me()
    {
        return "GET /v1.0/me HTTP/1.1\r\nHost: 127.0.0.1:"
            + QByteArray::number(server().origin().port())
            + "\r\nAuthorization: Bearer token\r\n\r\n";
    }
    QJsonObject load() { return sendTo("GET", "/kartei/control/load", {}, {}).json(); }
    QList<int> batch(int items, const QByteArray &more = {})
    {
        QByteArrayList requests;
        for (int i = 0; i < items; ++i)
            requests.append(R"({"id":")" + QByteArray::number(i) + R"(","method":"GET","url":"/me")"
                            + (i > 0 ? more : QByteArray()) + '}');
        const Reply reply =
            post(QStringLiteral("/$batch"), "{\"requests\":[" + requests.join(',') + "]}");
        if (reply.status != 200)
            return {reply.status};
        QList<int> statuses;
        for (const QJsonValue &answer : reply.json().value(QStringLiteral("responses")).toArray())
            statuses.append(answer.toObject().value(QStringLiteral("status")).toInt());
        std::sort(statuses.begin(), statuses.end());
        return statuses;
    }
};

TEST_F(Throttled, AnswersAreNotDelayedByDefault)
{
    start();
    EXPECT_EQ(together(8, me()).count(200), 8);
}

TEST_F(Throttled, TheFifthRequestInFlightIsRefused)
{
    start();
    use("latency", "500");
    EXPECT_EQ(together(6, me()), (QList<int>{200, 200, 200, 200, 429, 429}));
    use("latency", "0");
    const QJsonObject seen = load();
    EXPECT_EQ(seen.value(QStringLiteral("mostInFlight")).toInt(), 4);
    EXPECT_EQ(seen.value(QStringLiteral("refusals")).toInt(), 2);
    EXPECT_EQ(seen.value(QStringLiteral("earlyReturns")).toInt(), 0);
}

TEST_F(Throttled, AnswersThatNeverComeStayInFlightUntilTheCallerGivesUp)
{
    start();
    mailbox::Fault silence;
    silence.action = mailbox::FaultAction::ExecuteThenNeverAnswer;
    server().faults().add(silence);
    EXPECT_EQ(together(1, "GET /v1.0/me HTTP/1.1\r\nHost: x\r\n\r\n").value(0), 403);
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"),
                             static_cast<quint16>(server().origin().port()));
        ASSERT_TRUE(socket.waitForConnected());
        socket.write(me());
        socket.flush();
        while (load().value(QStringLiteral("inFlight")).toInt() != 1) { }
    }
    while (load().value(QStringLiteral("inFlight")).toInt() != 0) { }
    EXPECT_EQ(get(QStringLiteral("/me")).status, 200);
}

TEST_F(Throttled, ABatchRunsFourAtATimeAndIsNoWayIntoThrottling)
{
    start();
    use("latency", "1");
    EXPECT_EQ(batch(20).count(200), 20);
    EXPECT_EQ(load().value(QStringLiteral("mostInFlight")).toInt(), 4);
}

TEST_F(Throttled, ABatchWithDependenciesRunsOneAtATime)
{
    start();
    use("latency", "1");
    EXPECT_EQ(batch(6, R"(,"dependsOn":["0"])").count(200), 6);
    EXPECT_EQ(load().value(QStringLiteral("mostInFlight")).toInt(), 1);
}

TEST_F(Throttled, ItemsOfABatchBeyondFourCanBeRefusedEach)
{
    start();
    use("batch-limit", "429");
    EXPECT_EQ(batch(6), (QList<int>{200, 200, 200, 200, 429, 429}));
}

TEST_F(Throttled, ItemsOverTheLimitAre429InA200WithTheirOwnRetryAfter)
{
    start();
    use("window-requests", "2");
    EXPECT_EQ(batch(4), (QList<int>{200, 200, 429, 429}));
    const Reply reply =
        post(QStringLiteral("/$batch"), R"({"requests":[{"id":"1","method":"GET","url":"/me"}]})");
    const QJsonObject item =
        reply.json().value(QStringLiteral("responses")).toArray()[0].toObject();
    EXPECT_TRUE(item.value(QStringLiteral("headers"))
                    .toObject()
                    .value(QStringLiteral("Retry-After"))
                    .isString());
}

TEST_F(Throttled, AThrottledBatchCanBe429AsAWholeAndNothingIsRun)
{
    start();
    use("window-requests", "2");
    use("batch-throttling", "whole");
    EXPECT_EQ(batch(3), QList<int>{429});
    EXPECT_EQ(load().value(QStringLiteral("refusals")).toInt(), 1);
}

} // namespace
