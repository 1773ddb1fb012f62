// Finding 4: the transfer timeout of the network manager is off by default and restarts with each byte.
#include "tests/graph/clientfixture.h"

namespace {

using namespace std::chrono_literals;

class Clocks : public ClientFixture
{
protected:
    domain::Result<GraphResponse> sendWith(std::chrono::milliseconds stall,
                                           std::chrono::seconds total, Method method)
    {
        graph::ClientOptions small = options();
        small.stallTime = stall;
        graph::GraphClient client(*graph::GraphOrigin::fromUrl(m_server.url()), m_manager, m_tokens,
                                  nullptr, small);
        GraphRequest request = method == Method::Get ? get() : write(method);
        request.totalTime = total;
        return QCoro::waitFor(client.send(request));
    }
};

TEST_F(Clocks, StallEndsASilentAnswer)
{
    m_server.thenSilence();
    const auto response = sendWith(200ms, 60s, Method::Post);
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().kind, Kind::Timeout);
    EXPECT_EQ(m_server.count("POST"), 1);
}

TEST_F(Clocks, StallEndsAnAnswerThatStopsHalfway)
{
    m_server.thenAnswer("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                        "Content-Length: 12\r\n\r\n{\"val");
    const auto response = sendWith(200ms, 60s, Method::Get);
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().kind, Kind::Timeout);
}

TEST_F(Clocks, TotalEndsAnAnswerThatNeverStops)
{
    m_server.thenDrip(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + QByteArray(100000, ' '), 1ms);
    const auto response = sendWith(30s, 1s, Method::Get);
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().kind, Kind::Timeout);
}

TEST_F(Clocks, SlowBytesWithinBothClocksAreFine)
{
    m_server.thenDrip(RawServer::answer("200 OK", emptyPage), 2ms);
    const auto response = sendWith(10s, 60s, Method::Get);
    ASSERT_TRUE(response);
    EXPECT_EQ(response->body, emptyPage);
}

} // namespace
