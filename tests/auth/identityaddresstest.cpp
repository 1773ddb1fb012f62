#include "services/auth/identityaddress.h"

#include <gtest/gtest.h>

namespace {

QUrl url(const char *text)
{
    return QUrl(QString::fromLatin1(text), QUrl::StrictMode);
}

} // namespace

TEST(IdentityAddress, IsHttpsOrThisComputer)
{
    const std::pair<const char *, bool> cases[] = {
        {"https://login.microsoftonline.com/common/oauth2/v2.0/token", true},
        {"http://127.0.0.1:8080/token", true},
        {"http://localhost:3000/token", true},
        {"http://[::1]:3000/token", true},
        {"http://localhost.evil.test/token", false},
        {"http://192.168.1.2/token", false},
        {"http://ada@localhost:3000/token", false},
        {"https://login.microsoftonline.com/#x", false},
        {"ftp://localhost/token", false},
        {"", false},
    };
    for (const auto &[text, isGood] : cases) {
        EXPECT_EQ(auth::isIdentityAddress(url(text)), isGood) << text;
    }
}

TEST(IdentityAddress, InDiagnosticsNamesNobody)
{
    const auto logged = [](const char *url) {
        return auth::loggedIdentityPath(QUrl(QLatin1String(url)));
    };
    EXPECT_EQ(logged("https://login.microsoftonline.com/common/oauth2/v2.0/token?code=secret"),
              QStringLiteral("/common/oauth2/v2.0/token"));
    EXPECT_EQ(logged("https://login.microsoftonline.com/contoso.example/v2.0/.well-known/"
                     "openid-configuration"),
              QStringLiteral("/…/v2.0/.well-known/openid-configuration"));
}

TEST(IdentityAddress, OfTheCodePageIsMicrosoftsOrTheAuthoritysOwn)
{
    const QUrl endpoint = url("https://login.example.test/devicecode");
    const std::pair<const char *, bool> cases[] = {
        {"https://microsoft.com/devicelogin", true},
        {"https://www.microsoft.com/link", true},
        {"https://login.microsoftonline.us/common/oauth2/deviceauth", true},
        {"https://login.example.test/device", true},
        {"http://localhost:3000/device", true},
        {"https://evil.example/login", false},
        {"https://microsoft.com.evil.example/login", false},
        {"https://notmicrosoft.com/login", false},
        {"http://microsoft.com/devicelogin", false},
        {"https://ada@microsoft.com/devicelogin", false},
    };
    for (const auto &[text, isGood] : cases) {
        EXPECT_EQ(auth::isCodePage(url(text), endpoint), isGood) << text;
    }
}
