#include "tests/mailbox/mailboxfixture.h"

namespace {

class Control : public MailboxTest
{
protected:
    Reply control(const QByteArray &method, const QString &path, const QByteArray &body = {},
                  const QByteArray &token = "token")
    {
        return sendTo(method, "/kartei/control/" + path.toUtf8(), body,
                      {{"Authorization", "Bearer " + token}, {"Content-Type", "application/json"}});
    }
    const QString me = QStringLiteral("/me");
};

TEST_F(Control, NeedsAListedToken)
{
    use("tokens", "any");
    EXPECT_EQ(control("GET", QStringLiteral("switches"), {}, "stranger").status, 401);
    EXPECT_EQ(control("GET", QStringLiteral("switches")).status, 200);
    EXPECT_EQ(control("GET", QStringLiteral("nonsense")).status, 400);
    EXPECT_EQ(control("PUT", QStringLiteral("switches")).status, 405);
}

TEST_F(Control, SetsAndResetsSwitches)
{
    EXPECT_EQ(
        control("PATCH", QStringLiteral("switches"), R"({"mid-round-death":2,"flag":"read-only"})")
            .status,
        204);
    const QJsonObject switches = control("GET", QStringLiteral("switches")).json();
    EXPECT_EQ(switches.value(QStringLiteral("mid-round-death")), QJsonValue(QStringLiteral("2")));
    EXPECT_EQ(server().switches().value("flag"), QStringLiteral("read-only"));
    EXPECT_EQ(control("PATCH", QStringLiteral("switches"), R"({"flag":"maybe"})").status, 400);
    EXPECT_EQ(control("DELETE", QStringLiteral("switches")).status, 204);
    EXPECT_EQ(server().switches().value("flag"), QStringLiteral("writable"));
}

TEST_F(Control, AddsAndClearsFaults)
{
    const QByteArray fault = R"({"fault":"status status=503 path=/me$ count=2"})";
    EXPECT_EQ(control("POST", QStringLiteral("faults"), fault).status, 204);
    EXPECT_EQ(get(me).status, 503);
    EXPECT_EQ(control("GET", QStringLiteral("faults")).value().size(), 1);
    EXPECT_EQ(control("DELETE", QStringLiteral("faults")).status, 204);
    EXPECT_EQ(get(me).status, 200);
    EXPECT_EQ(control("POST", QStringLiteral("faults"), R"({"fault":"explode"})").status, 400);
}

TEST_F(Control, ListsTheRequestsThatWereSeenButNotItself)
{
    get(QStringLiteral("/me/contacts?$top=2"));
    const QJsonObject seen = control("GET", QStringLiteral("requests")).json();
    EXPECT_EQ(seen.value(QStringLiteral("count")).toInt(), 1);
    const QJsonObject request = seen.value(QStringLiteral("value")).toArray()[0].toObject();
    EXPECT_EQ(request.value(QStringLiteral("path")),
              QJsonValue(QStringLiteral("/v1.0/me/contacts?$top=2")));
    EXPECT_EQ(request.value(QStringLiteral("status")).toInt(), 200);
    EXPECT_EQ(control("DELETE", QStringLiteral("requests")).status, 204);
    EXPECT_EQ(server().requests().count(), 0);
}

TEST_F(Control, SharesAndWithdrawsAgain)
{
    options().moreUsers = {
        {QStringLiteral("bo@kartei.example"), QStringLiteral("Bo"), QStringLiteral("bo-token")}};
    const Headers bo{{"Authorization", "Bearer bo-token"}};
    const QString path = QStringLiteral("/users/ada@kartei.example/contacts");
    const QByteArray share = R"({"share":"ada@kartei.example:bo@kartei.example:default:read"})";
    EXPECT_EQ(get(path, bo).status, 403);
    EXPECT_EQ(control("POST", QStringLiteral("shares"), share).status, 204);
    EXPECT_EQ(get(path, bo).status, 200);
    EXPECT_EQ(control("GET", QStringLiteral("shares")).value().size(), 1);
    EXPECT_EQ(control("DELETE", QStringLiteral("shares"), share).status, 204);
    EXPECT_EQ(get(path, bo).status, 403);
    EXPECT_EQ(control("DELETE", QStringLiteral("shares"), share).status, 404);
}

TEST_F(Control, GivesExpiresAndRevokesTokens)
{
    const Headers spare{{"Authorization", "Bearer spare"}};
    const QByteArray token = R"({"token":"spare","user":"ada@kartei.example"})";
    EXPECT_EQ(get(me, spare).status, 401);
    EXPECT_EQ(control("POST", QStringLiteral("tokens"), token).status, 204);
    EXPECT_EQ(get(me, spare).status, 200);
    EXPECT_EQ(control("POST", QStringLiteral("tokens/expire"), R"({"token":"spare"})").status, 204);
    const Reply expired = get(me, spare);
    EXPECT_EQ(expired.status, 401);
    EXPECT_EQ(expired.errorCode(), QStringLiteral("InvalidAuthenticationToken"));
    EXPECT_TRUE(expired.body.contains("expired"));
    EXPECT_EQ(control("POST", QStringLiteral("tokens/revoke"), R"({"token":"spare"})").status, 204);
    EXPECT_FALSE(get(me, spare).body.contains("expired"));
    EXPECT_EQ(get(me).status, 200);
}

TEST_F(Control, ExpiresEveryTokenOfAUserAndStaysOpen)
{
    EXPECT_EQ(
        control("POST", QStringLiteral("tokens/expire"), R"({"user":"ada@kartei.example"})").status,
        204);
    EXPECT_EQ(get(me).status, 401);
    EXPECT_EQ(control("GET", QStringLiteral("switches")).status, 200);
}

} // namespace
