#include "tests/graph/clientfixture.h"

#include <QJsonArray>
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

TEST_F(Tokens, AreRenewedOnceForTheRefusedPartOfABatchAlone)
{
    const QByteArray asked = "eyJhY2Nlc3NfdG9rZW4iOnt9fQ==";
    const QByteArray refusedPart =
        R"({"id":"2","status":401,"headers":{"WWW-Authenticate":"Bearer error=\"insufficient_claims\", claims=\")"
        + asked + R"(\""},"body":{"error":{"code":"InvalidAuthenticationToken"}}})";
    const auto part = [](const char *id, const char *name) {
        return QByteArray(R"({"id":")") + id + R"(","status":200,"body":{"id":")" + name + R"("}})";
    };
    const auto envelope = [](const QByteArrayList &parts) {
        return RawServer::answer("200 OK", R"({"responses":[)" + parts.join(',') + "]}");
    };
    m_server.thenAnswer(envelope({part("1", "a"), refusedPart, part("3", "c")}));
    m_server.thenAnswer(envelope({part("1", "b")}));
    const auto answered = QCoro::waitFor(
        m_renewing.sendBatch({get(), get(QStringLiteral("/v1.0/me/contacts/b")), get()}));
    ASSERT_TRUE(answered);
    QByteArrayList bodies;
    for (const auto &each : *answered) {
        bodies.append(each ? each->body : QByteArray("refused"));
    }
    EXPECT_EQ(bodies, (QByteArrayList{R"({"id":"a"})", R"({"id":"b"})", R"({"id":"c"})"}));
    EXPECT_EQ(m_counting.m_refused, QList<QByteArray>{"t1"});
    EXPECT_EQ(m_counting.m_claims,
              QList<QJsonObject>{QJsonDocument::fromJson(QByteArray::fromBase64(asked)).object()});
    ASSERT_EQ(m_server.requests().size(), 2);
    EXPECT_EQ(m_server.requests().at(1).header("Authorization"), "Bearer t2");
    const auto repeated = QJsonDocument::fromJson(m_server.requests().at(1).body)
                              .object()
                              .value(QLatin1String("requests"))
                              .toArray();
    ASSERT_EQ(repeated.size(), 1);
    EXPECT_EQ(repeated.at(0).toObject().value(QLatin1String("url")),
              QStringLiteral("/me/contacts/b"));
}

TEST_F(Tokens, AreNotRenewedTwiceForAPartThatStaysRefused)
{
    m_server.thenAnswer(RawServer::answer(
        "200 OK", R"({"responses":[{"id":"1","status":401,"body":{"error":{"code":"x"}}}]})"));
    const auto answered = QCoro::waitFor(m_renewing.sendBatch({get()}));
    ASSERT_TRUE(answered);
    ASSERT_FALSE(answered->first());
    EXPECT_EQ(answered->first().error().kind, Kind::SignInNeeded);
    EXPECT_EQ(m_counting.m_refused, QList<QByteArray>{"t1"});
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
