#include "tests/graph/clientfixture.h"

namespace {

using Throttling = ClientFixture;

QByteArray throttled(const QByteArray &status, const QByteArray &retryAfter)
{
    return RawServer::answer(
        status, "{\"error\":{\"code\":\"ApplicationThrottled\",\"message\":\"m\"}}",
        "Content-Type: application/json\r\nrequest-id: r-1\r\n"
            + (retryAfter.isEmpty() ? QByteArray() : "Retry-After: " + retryAfter + "\r\n"));
}

TEST_F(Throttling, ClosesTheGateForEverybodyUntilTheInstant)
{
    m_server.thenAnswer(throttled("429 Too Many Requests", "1"));
    m_server.thenAnswer(RawServer::answer("200 OK", emptyPage));
    const auto refused = send(get());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Kind::Throttled);
    EXPECT_EQ(refused.error().retryAfter, std::chrono::milliseconds(1000));
    EXPECT_EQ(refused.error().code, QStringLiteral("ApplicationThrottled"));
    EXPECT_EQ(refused.error().requestId, QStringLiteral("r-1"));
    EXPECT_TRUE(m_client.gate().closedUntil().has_value());

    GraphRequest urgent = get();
    urgent.priority = graph::Priority::Interactive;
    auto first = m_client.send(urgent);
    auto second = m_client.send(write(Method::Patch));
    QTest::qWait(100);
    EXPECT_EQ(m_server.requests().size(), 1);
    EXPECT_TRUE(QCoro::waitFor(first));
    EXPECT_TRUE(QCoro::waitFor(second));
    EXPECT_EQ(m_server.requests().size(), 3);
    EXPECT_FALSE(m_client.gate().closedUntil().has_value());
}

TEST_F(Throttling, Counts503OnlyWithRetryAfter)
{
    m_server.thenAnswer(throttled("503 Service Unavailable", {}));
    EXPECT_EQ(failureOf(get()), Kind::ServerFault);
    EXPECT_FALSE(m_client.gate().closedUntil().has_value());
}

TEST_F(Throttling, Closes503WithRetryAfter)
{
    m_server.thenAnswer(throttled("503 Service Unavailable", "60"));
    EXPECT_EQ(failureOf(get()), Kind::Throttled);
    EXPECT_TRUE(m_client.gate().closedUntil().has_value());
}

TEST_F(Throttling, ClosesForABackoffWhen429DoesNotSayHowLong)
{
    m_server.thenAnswer(throttled("429 Too Many Requests", "soon"));
    const auto refused = send(get());
    ASSERT_FALSE(refused);
    EXPECT_FALSE(refused.error().retryAfter.has_value());
    EXPECT_TRUE(m_client.gate().closedUntil().has_value());
}

TEST_F(Throttling, KeepsThreeInFlightAndAFourthForThePerson)
{
    m_server.thenSilence();
    std::vector<QCoro::Task<domain::Result<GraphResponse>>> tasks;
    for (int i = 0; i < 5; ++i) {
        tasks.push_back(m_client.send(get()));
    }
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_server.requests().size() == 3; }));
    GraphRequest urgent = get();
    urgent.priority = graph::Priority::Interactive;
    tasks.push_back(m_client.send(urgent));
    tasks.push_back(m_client.send(urgent));
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_server.requests().size() == 4; }));
    QTest::qWait(50);
    EXPECT_EQ(m_server.requests().size(), 4);
    EXPECT_EQ(m_client.requestCount(), 4);
    m_client.shutDown();
    QCoro::waitFor(m_client.drained());
}

} // namespace
