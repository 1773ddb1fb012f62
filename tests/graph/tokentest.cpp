#include "tests/graph/clientfixture.h"

#include <QJsonDocument>

namespace {

// Gives out numbered tokens: t1, then t2 when t1 was refused, then none.
class CountingTokens : public graph::TokenSource
{
public:
    QCoro::Task<domain::Result<QByteArray>> token() override { co_return QByteArray("t1"); }
    QCoro::Task<domain::Result<QByteArray>> renewed(QByteArray refused, QJsonObject claims) override
    {
        m_refused.append(refused);
        m_claims.append(claims);
        co_return QByteArray("t2");
    }

    void refusedAgain(const QByteArray &token, const QJsonObject &claims) override
    {
        m_refused.append(token);
        m_claims.append(claims);
    }

    QList<QByteArray> m_refused;
    QList<QJsonObject> m_claims;
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

// Base64 of {"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}.
TEST_F(Tokens, AreRenewedWithTheClaimsThatTheServiceAsksFor)
{
    const QByteArray asked =
        "eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7ImVzc2VudGlhbCI6dHJ1ZSwidmFsdWUiOiIxNj"
        "A0MTA2NjUxIn19fQ==";
    const QByteArray headers =
        "Content-Type: application/json\r\nWWW-Authenticate: Bearer realm=\"\","
        " authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\","
        " error=\"insufficient_claims\", claims=\""
        + asked + "\"\r\n";
    const QByteArray body = "{\"error\":{\"code\":\"InvalidAuthenticationToken\"}}";
    const QJsonObject claims = QJsonDocument::fromJson(QByteArray::fromBase64(asked)).object();
    m_server.thenAnswer(RawServer::answer("403 Forbidden", body, headers));
    m_server.thenAnswer(RawServer::answer("401 Unauthorized", body, headers));
    const auto response = QCoro::waitFor(m_renewing.send(get()));
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().kind, Kind::SignInNeeded);
    EXPECT_EQ(m_counting.m_refused, (QList<QByteArray>{"t1", "t2"}));
    EXPECT_EQ(m_counting.m_claims, (QList<QJsonObject>{claims, claims}));
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
