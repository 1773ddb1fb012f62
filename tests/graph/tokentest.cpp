#include "tests/graph/clientfixture.h"

namespace {

// Gives out numbered tokens: t1, then t2 when t1 was refused, then none.
class CountingTokens : public graph::TokenSource
{
public:
    QCoro::Task<domain::Result<QByteArray>> token() override { co_return QByteArray("t1"); }
    QCoro::Task<domain::Result<QByteArray>> renewed(QByteArray refused) override
    {
        m_refused.append(refused);
        co_return QByteArray("t2");
    }

    QList<QByteArray> m_refused;
};

class Tokens : public ClientFixture
{
protected:
    CountingTokens m_counting;
    graph::GraphClient m_renewing{*graph::GraphOrigin::fromUrl(m_server.url()), m_manager,
                                  m_counting, nullptr, options()};
    const QByteArray m_unauthorised = RawServer::answer(
        "401 Unauthorized", "{\"error\":{\"code\":\"InvalidAuthenticationToken\"}}",
        "Content-Type: application/json\r\n"
        "WWW-Authenticate: Bearer realm=\"\"\r\n");
};

TEST_F(Tokens, AreRenewedOnceAfterA401)
{
    m_server.thenAnswer(m_unauthorised);
    m_server.thenAnswer(RawServer::answer("201 Created", "{\"id\":\"a\"}"));
    ASSERT_TRUE(QCoro::waitFor(m_renewing.send(write(Method::Post))));
    EXPECT_EQ(m_counting.m_refused, QList<QByteArray>{"t1"});
    ASSERT_EQ(m_server.requests().size(), 2);
    EXPECT_EQ(m_server.requests().at(1).header("Authorization"), "Bearer t2");
    EXPECT_EQ(m_server.requests().at(1).body, write(Method::Post).body);
}

TEST_F(Tokens, AreNotRenewedTwice)
{
    m_server.thenAnswer(m_unauthorised);
    const auto response = QCoro::waitFor(m_renewing.send(get()));
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().kind, Kind::SignInNeeded);
    EXPECT_EQ(response.error().httpStatus, 401);
    EXPECT_EQ(m_server.requests().size(), 2);
}

TEST_F(Tokens, OfAFixedSourceAreNotRenewed)
{
    m_server.thenAnswer(m_unauthorised);
    EXPECT_EQ(failureOf(get()), Kind::SignInNeeded);
    EXPECT_EQ(m_server.requests().size(), 1);
}

TEST_F(Tokens, ThatWouldAddAHeaderAreNotSent)
{
    graph::FixedTokenSource hostile("t\r\nX-Evil: 1");
    graph::GraphClient client(*graph::GraphOrigin::fromUrl(m_server.url()), m_manager, hostile,
                              nullptr, options());
    const auto response = QCoro::waitFor(client.send(get()));
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().kind, Kind::BadInput);
    EXPECT_EQ(m_server.connections(), 0);
}

TEST_F(Tokens, AreTheOnlyAnswerToABasicChallenge)
{
    m_server.thenAnswer(RawServer::answer("401 Unauthorized", "{}",
                                          "Content-Type: application/json\r\n"
                                          "WWW-Authenticate: Basic realm=\"x\"\r\n"));
    EXPECT_EQ(failureOf(write(Method::Post)), Kind::SignInNeeded);
    EXPECT_EQ(m_server.requests().size(), 1);
}

} // namespace
