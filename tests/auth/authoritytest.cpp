#include "tests/auth/authfixture.h"

namespace {

using auth::authorityOf;
using authtest::AuthFixture;
using Kind = domain::Error::Kind;
using testsupport::await;

class AuthorityTest : public AuthFixture
{
};

} // namespace

TEST_F(AuthorityTest, KnowsTheAddressesOfEachCloud)
{
    const auto china = authorityOf(graph::Cloud::China, QStringLiteral("common"));
    EXPECT_EQ(china->token,
              QUrl(QStringLiteral("https://login.chinacloudapi.cn/common/oauth2/v2.0/token")));
    EXPECT_EQ(authorityOf(graph::Cloud::Global, QStringLiteral("../evil")).error().kind,
              Kind::Rejected);
}

TEST_F(AuthorityTest, ReadsWhatAnAuthorityOnLoopbackPublishes)
{
    const QString base = m_mailbox.origin().toString() + QStringLiteral("/common/oauth2/v2.0/");
    const auth::Authority expected{.authorize = QUrl(base + QStringLiteral("authorize")),
                                   .token = QUrl(base + QStringLiteral("token")),
                                   .deviceCode = QUrl(base + QStringLiteral("devicecode")),
                                   .letsChoose = false,
                                   .issuer = authority().issuer};
    EXPECT_EQ(authority(), expected);
    EXPECT_FALSE(expected.issuer.isEmpty());
}

TEST_F(AuthorityTest, ReadsNoneFromElsewhere)
{
    for (const char *root : {"https://login.example", "http://login.example", "http://10.0.0.1"}) {
        const auto read = await(
            auth::readAuthority(&m_client, QUrl(QLatin1String(root)), QStringLiteral("common")));
        EXPECT_EQ(read.error().kind, Kind::Rejected) << root;
    }
}
