#include "services/auth/devicesignin.h"
#include "tests/auth/authfixture.h"

#include <QJsonDocument>

namespace {

using auth::DeviceCode;
using authtest::AuthFixture;
using Kind = domain::Error::Kind;
using testsupport::await;

// The authority counts five seconds between two polls; here a second is shorter, and slow_down follows.
class DeviceSignIn : public AuthFixture
{
protected:
    void decide(const char *decision, const QString &userCode)
    {
        const QJsonObject body{{QStringLiteral("userCode"), userCode},
                               {QStringLiteral("decision"), QLatin1String(decision)}};
        const auto answer = m_mailbox.request("POST", QStringLiteral("/kartei/control/devices"),
                                              QJsonDocument(body).toJson());
        EXPECT_EQ(answer.status, 204) << answer.body.toStdString();
    }
    domain::Result<auth::TokenGrant> signInBy(const char *decision)
    {
        return await(auth::signInByDeviceCode(
            &m_client, request(),
            [this, decision](const DeviceCode &code) {
                m_shown = code;
                decide(decision, code.userCode);
            },
            {}, std::chrono::milliseconds(20)));
    }

    DeviceCode m_shown;
};

} // namespace

TEST_F(DeviceSignIn, GivesTokensOnceTheCodeWasTypedIn)
{
    const auto grant = signInBy("approve");
    ASSERT_TRUE(grant);
    EXPECT_TRUE(opensMailbox(grant->accessToken));
    EXPECT_FALSE(m_shown.userCode.isEmpty());
    EXPECT_EQ(m_shown.verification.host(), QStringLiteral("127.0.0.1"));
}

TEST_F(DeviceSignIn, TellsAPersonWhoRefusesFromACodeThatIsTooOld)
{
    EXPECT_EQ(signInBy("decline").error().kind, Kind::Cancelled);
    EXPECT_EQ(signInBy("expire").error().kind, Kind::Timeout);
}

TEST_F(DeviceSignIn, StopsAskingWhenItIsGivenUp)
{
    async::CancelSource stop;
    const auto grant = await(auth::signInByDeviceCode(
        &m_client, request(), [&stop](const DeviceCode &) { stop.cancel(); }, stop.token(),
        std::chrono::milliseconds(1)));
    EXPECT_EQ(grant.error().kind, Kind::Cancelled);
    EXPECT_EQ(tokenRequests(), 0);
}

TEST_F(DeviceSignIn, SaysThatAnAuthorityHasNoDeviceCode)
{
    auto without = request();
    without.authority.deviceCode.clear();
    const auto grant =
        await(auth::signInByDeviceCode(&m_client, without, [](const DeviceCode &) {}, {}));
    EXPECT_EQ(grant.error().kind, Kind::Rejected);
}
