#include "tests/auth/authfixture.h"

#include <QJsonArray>
#include <QUrlQuery>

namespace {

using authtest::AuthFixture;
using Kind = domain::Error::Kind;
using testsupport::await;

class BrowserSignIn : public AuthFixture
{
};

} // namespace

TEST_F(BrowserSignIn, GivesTokensThatOpenTheMailbox)
{
    const auto grant = signIn();
    ASSERT_TRUE(grant);
    EXPECT_FALSE(grant->refreshToken.isEmpty());
    EXPECT_TRUE(opensMailbox(grant->accessToken));
    ASSERT_EQ(m_seen.size(), 1);
    EXPECT_EQ(m_seen.first().body, "in");
}

TEST_F(BrowserSignIn, AsksWithFreshSecretsEachTime)
{
    ASSERT_TRUE(signIn());
    const QUrlQuery first(m_visited);
    ASSERT_TRUE(signIn());
    const QUrlQuery second(m_visited);
    for (const char *name : {"state", "code_challenge"}) {
        EXPECT_NE(first.queryItemValue(QLatin1String(name)),
                  second.queryItemValue(QLatin1String(name)))
            << name;
    }
    EXPECT_EQ(first.queryItemValue(QStringLiteral("code_challenge_method")),
              QStringLiteral("S256"));
    EXPECT_EQ(first.queryItemValue(QStringLiteral("client_secret")), QString());
}

TEST_F(BrowserSignIn, SaysThatThePersonRefused)
{
    m_mailbox.switches().set(QStringLiteral("authorize"), QStringLiteral("access_denied"));
    EXPECT_EQ(signIn().error().kind, Kind::Cancelled);
    EXPECT_EQ(m_seen.first().body, "out");
}

TEST_F(BrowserSignIn, PassesOnWhatTheAuthorityRefused)
{
    m_mailbox.switches().set(QStringLiteral("authorize"), QStringLiteral("unauthorized_client"));
    const auto grant = signIn();
    EXPECT_EQ(grant.error().kind, Kind::Rejected);
    EXPECT_EQ(grant.error().code, QStringLiteral("unauthorized_client"));
}

TEST_F(BrowserSignIn, EndsWhenItIsGivenUp)
{
    async::CancelSource stop;
    const auto grant = await(auth::signInByBrowser(
        &m_client, request(), {}, [&stop](const QUrl &) { stop.cancel(); }, stop.token()));
    EXPECT_EQ(grant.error().kind, Kind::Cancelled);
    EXPECT_EQ(tokenRequests(), 0);
}

TEST(Claims, SayThatChallengesAreUnderstoodWhateverIsAsked)
{
    const QString none = QStringLiteral(R"({"access_token":{"xms_cc":{"values":["CP1"]}}})");
    EXPECT_EQ(auth::claimsParameter({}), none);
    const QJsonObject asked{
        {QStringLiteral("access_token"),
         QJsonObject{{QStringLiteral("nbf"),
                      QJsonObject{{QStringLiteral("essential"), true},
                                  {QStringLiteral("value"), QStringLiteral("17")}}}}}};
    EXPECT_EQ(auth::claimsParameter(asked),
              QStringLiteral(R"({"access_token":{"nbf":{"essential":true,"value":"17"},)"
                             R"("xms_cc":{"values":["CP1"]}}})"));
}
