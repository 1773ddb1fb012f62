// Finding 1: the network manager sends a request again when the connection breaks before the answer.
#include "tests/graph/clientfixture.h"

namespace {

struct Torn
{
    const char *name;
    std::function<void(RawServer &)> script;
};

const std::array tornCases{
    Torn{"ClosedBeforeTheAnswer", [](RawServer &server) { server.thenAnswerAndClose({}); }},
    Torn{"ResetBeforeTheAnswer", [](RawServer &server) { server.thenReset(); }},
    Torn{"ClosedInsideTheStatusLine",
         [](RawServer &server) { server.thenAnswerAndClose("HTTP/1.1 20"); }},
    Torn{"ClosedAfterTheStatusLine",
         [](RawServer &server) { server.thenAnswerAndClose("HTTP/1.1 201 Created\r\n"); }},
    Torn{"ClosedAfterTheHead",
         [](RawServer &server) {
             server.thenAnswerAndClose("HTTP/1.1 201 Created\r\nContent-Length: 50\r\n"
                                       "Content-Type: application/json\r\n\r\n");
         }},
    Torn{"ClosedInsideTheBody",
         [](RawServer &server) {
             server.thenAnswerAndClose("HTTP/1.1 201 Created\r\nContent-Length: 50\r\n"
                                       "Content-Type: application/json\r\n\r\n{\"id\"");
         }},
};

enum class Warmth { Cold, Warm };

class OneSend : public ClientFixture,
                public testing::WithParamInterface<std::tuple<Torn, Method, Warmth>>
{
};

TEST_P(OneSend, ReachesTheServerOnceAndIsUnknown)
{
    const auto &[torn, method, warmth] = GetParam();
    if (warmth == Warmth::Warm) {
        m_server.thenAnswer(RawServer::answer("200 OK", emptyPage));
        ASSERT_TRUE(send(get()));
    }
    torn.script(m_server);
    const auto response = send(write(method));
    ASSERT_FALSE(response);
    EXPECT_TRUE(domain::outcomeUnknown(response.error()));
    EXPECT_EQ(response.error().kind, Kind::ServerFault);
    QTest::qWait(50); // a second copy would be on its way
    EXPECT_EQ(m_server.requests().size(), warmth == Warmth::Warm ? 2 : 1);
}

std::string nameOf(const testing::TestParamInfo<OneSend::ParamType> &info)
{
    static const std::array names{"Get", "Post", "Patch", "Put", "Delete"};
    return std::string(std::get<0>(info.param).name)
        + names.at(static_cast<size_t>(std::get<1>(info.param)))
        + (std::get<2>(info.param) == Warmth::Warm ? "Warm" : "Cold");
}

INSTANTIATE_TEST_SUITE_P(TornConnections, OneSend,
                         testing::Combine(testing::ValuesIn(tornCases),
                                          testing::Values(Method::Post, Method::Patch, Method::Put,
                                                          Method::Delete),
                                          testing::Values(Warmth::Cold, Warmth::Warm)),
                         nameOf);

using Upload = ClientFixture;

TEST_F(Upload, TakesANewConnectionAfterAnIdleOneWasClosed)
{
    m_server.then([](QTcpSocket &socket) {
        socket.write(RawServer::answer("200 OK", emptyPage));
        socket.disconnectFromHost();
    });
    m_server.thenAnswer(RawServer::answer("201 Created", "{\"id\":\"a\"}"));
    ASSERT_TRUE(send(get()));
    QTest::qWait(50);
    const auto response = send(write(Method::Post));
    ASSERT_TRUE(response) << response.error().message.toStdString();
    EXPECT_EQ(m_server.count("POST"), 1);
}

TEST_F(Upload, RefusedConnectionIsOffline)
{
    const quint16 port = m_server.port();
    graph::GraphClient nowhere(
        *graph::GraphOrigin::fromUrl(QUrl(QStringLiteral("http://[::1]:%1").arg(port))), m_manager,
        m_tokens, nullptr, options());
    const auto response = QCoro::waitFor(nowhere.send(write(Method::Post)));
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().kind, Kind::Offline);
}

} // namespace
