#include "tests/auth/authfixture.h"

#include <QTcpSocket>

namespace {

using auth::RedirectListener;
using authtest::AuthFixture;
using testsupport::await;
using testsupport::eventually;

class Listener : public AuthFixture
{
protected:
    void SetUp() override { ASSERT_TRUE(m_listener.listen()); }

    QUrl at(const QString &host, const QString &query)
    {
        QUrl url = m_listener.redirectUri();
        url.setHost(host);
        url.setPath(QStringLiteral("/"));
        url.setQuery(query);
        return url;
    }
    QUrl right() { return at(QStringLiteral("127.0.0.1"), QStringLiteral("code=c1&state=right")); }

    RedirectListener m_listener{"right", {"signed in", "failed"}};
};

} // namespace

TEST_F(Listener, GivesTheCodeAndShowsAPageThatEchoesNothing)
{
    const auto reply = get(right());
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.body, "signed in");
    EXPECT_EQ(reply.cacheControl, "no-store");
    EXPECT_EQ(await(m_listener.redirected())->code, QStringLiteral("c1"));
}

TEST_F(Listener, WaitsOnAfterRequestsOfOthers)
{
    const QString host = QStringLiteral("127.0.0.1");
    EXPECT_EQ(get(at(host, QStringLiteral("code=evil&state=wrong"))).status, 404);
    EXPECT_EQ(get(at(host, QStringLiteral("error=access_denied"))).status, 404);
    EXPECT_EQ(get(right(), "evil.test").status, 403);
    EXPECT_EQ(get(right()).status, 200);
    EXPECT_EQ(await(m_listener.redirected())->code, QStringLiteral("c1"));
}

TEST_F(Listener, TakesOneAnswerAndIsGone)
{
    EXPECT_EQ(get(right()).status, 200);
    EXPECT_EQ(get(at(QStringLiteral("127.0.0.1"), QStringLiteral("code=c2&state=right"))).status,
              0);
    EXPECT_EQ(await(m_listener.redirected())->code, QStringLiteral("c1"));
}

TEST_F(Listener, IsNotBlockedByConnectionsThatSayNothing)
{
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 7; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(QHostAddress::LocalHost,
                                      static_cast<quint16>(m_listener.redirectUri().port()));
    }
    EXPECT_TRUE(eventually([&] {
        return std::ranges::all_of(sockets, [](const auto &socket) {
            return socket->state() == QTcpSocket::ConnectedState;
        });
    }));
    EXPECT_EQ(get(right()).status, 200);
}

TEST_F(Listener, RefusesAHeadWithoutAnEnd)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost,
                         static_cast<quint16>(m_listener.redirectUri().port()));
    socket.write("GET /?code=c1&state=right HTTP/1.1\r\nX: " + QByteArray(10000, 'x'));
    EXPECT_TRUE(eventually([&] { return socket.bytesAvailable() > 0; }));
    EXPECT_TRUE(socket.readAll().startsWith("HTTP/1.1 400 "));
    EXPECT_EQ(get(right()).status, 200);
}

TEST_F(Listener, EndsWhenItIsStoppedOrNobodyComes)
{
    async::CancelSource stop;
    auto waiting = m_listener.redirected(stop.token());
    stop.cancel();
    EXPECT_EQ(await(std::move(waiting)).error().kind, domain::Error::Kind::Cancelled);

    RedirectListener lonely("right", {}, std::chrono::milliseconds(1));
    ASSERT_TRUE(lonely.listen());
    EXPECT_EQ(await(lonely.redirected()).error().kind, domain::Error::Kind::Timeout);
}
