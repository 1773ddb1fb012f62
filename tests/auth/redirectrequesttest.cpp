#include "services/auth/redirectrequest.h"

#include <gtest/gtest.h>

namespace {

using auth::JudgedRequest;
using auth::Redirected;

JudgedRequest judged(const QByteArray &head)
{
    return auth::judgeRedirect(head, {"localhost:1234", "127.0.0.1:1234"}, "right");
}

const JudgedRequest taken{.status = 200, .answer = Redirected{.code = QStringLiteral("c1")}};

} // namespace

TEST(RedirectRequest, TakesTheOneAnswerWithItsState)
{
    EXPECT_EQ(judged("GET /?code=c1&state=right HTTP/1.1\r\nHost: localhost:1234"), taken);
    EXPECT_EQ(judged("GET /?state=right&code=c1&session_state=x HTTP/1.1\r\nhost: LOCALHOST:1234"),
              taken);
}

TEST(RedirectRequest, TellsWhatTheAuthorityRefused)
{
    const JudgedRequest refused =
        judged("GET /?error=access_denied&error_description=No+thanks&state=right HTTP/1.1\r\n"
               "Host: localhost:1234");
    const Redirected expected{.error = QStringLiteral("access_denied"),
                              .errorDescription = QStringLiteral("No thanks")};
    EXPECT_EQ(refused.answer, expected);
}

TEST(RedirectRequest, IsRefusedWhenItNamesAnotherIssuer)
{
    const QByteArray head = "GET /?code=c1&iss=https%3A%2F%2Fevil.test&state=right HTTP/1.1\r\n"
                            "Host: localhost:1234";
    const auto from = [&head](const char *issuer) {
        return auth::judgeRedirect(head, {"localhost:1234"}, "right", QString::fromLatin1(issuer))
            .answer;
    };
    EXPECT_EQ(from("https://login.test"), Redirected{.error = QStringLiteral("issuer_mismatch")});
    EXPECT_EQ(from("https://evil.test"), Redirected{.code = QStringLiteral("c1")});
    EXPECT_EQ(from(""), Redirected{.code = QStringLiteral("c1")});
}

TEST(RedirectRequest, TakesNothingFromAnybodyElse)
{
    const char *heads[] = {
        "GET /?code=c1&state=wrong HTTP/1.1\r\nHost: localhost:1234",
        "GET /?code=c1 HTTP/1.1\r\nHost: localhost:1234",
        "GET /?code=c1&state=right&state=right HTTP/1.1\r\nHost: localhost:1234",
        "GET /?code=c1&code=c2&state=right HTTP/1.1\r\nHost: localhost:1234",
        "GET /?error=x&code=c1&state=right HTTP/1.1\r\nHost: localhost:1234",
        "GET /?error=access_denied&state=wrong HTTP/1.1\r\nHost: localhost:1234",
        "GET /favicon.ico HTTP/1.1\r\nHost: localhost:1234",
        "GET /x?code=c1&state=right HTTP/1.1\r\nHost: localhost:1234",
        "POST /?code=c1&state=right HTTP/1.1\r\nHost: localhost:1234",
        "GET /?code=c1&state=right HTTP/1.1\r\nHost: evil.test",
        "GET /?code=c1&state=right HTTP/1.1\r\nHost: localhost:1234\r\nHost: localhost:1234",
        "GET /?code=c1&state=right HTTP/1.1\r\nHost: localhost:1234\r\nOrigin: https://evil.test",
        "GET /?code=c1&state=right HTTP/1.1",
        "GET /?code=c1&state=right",
        "\x16\x03\x01\x02",
        "",
    };
    for (const char *head : heads) {
        EXPECT_EQ(judged(head).answer, std::nullopt) << head;
        EXPECT_GE(judged(head).status, 400) << head;
    }
}
