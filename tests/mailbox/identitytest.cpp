#include "tests/mailbox/mailboxfixture.h"

#include <QCryptographicHash>
#include <QUrlQuery>

namespace {

const QByteArray verifier = "a-verifier-that-is-long-enough-to-be-one-0123456789";
const QString allScopes = QStringLiteral("openid offline_access User.Read Contacts.ReadWrite");

class Identity : public MailboxTest
{
protected:
    void SetUp() override
    {
        options().moreUsers = {
            {QStringLiteral("bo@kartei.example"), QStringLiteral("Bo"), QStringLiteral("bo")}};
        start();
    }
    static QByteArray form(const QList<QPair<QString, QString>> &values)
    {
        QByteArrayList parts;
        for (const auto &[name, value] : values)
            parts.append(name.toLatin1() + '=' + QUrl::toPercentEncoding(value));
        return parts.join('&');
    }
    static QString challenge()
    {
        return QString::fromLatin1(
            QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    }
    // The parameters of a right request, with some replaced; an empty value takes one out.
    static QList<QPair<QString, QString>> with(QList<QPair<QString, QString>> values,
                                               const QList<QPair<QString, QString>> &others)
    {
        for (const auto &other : others) {
            values.removeIf([&](const auto &value) { return value.first == other.first; });
            if (!other.second.isEmpty())
                values.append(other);
        }
        return values;
    }
    Reply authorize(const QList<QPair<QString, QString>> &others = {})
    {
        return sendTo(
            "GET",
            "/common/oauth2/v2.0/authorize?"
                + form(with({{QStringLiteral("client_id"), QStringLiteral("app")},
                             {QStringLiteral("response_type"), QStringLiteral("code")},
                             {QStringLiteral("redirect_uri"), m_redirect},
                             {QStringLiteral("scope"), allScopes},
                             {QStringLiteral("state"), QStringLiteral("s 1")},
                             {QStringLiteral("code_challenge"), challenge()},
                             {QStringLiteral("code_challenge_method"), QStringLiteral("S256")}},
                            others)),
            {}, {});
    }
    static QString in(const Reply &reply, const char *name)
    {
        const QUrlQuery query(QUrl::fromEncoded(reply.header("Location")));
        return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    }
    Reply token(const QList<QPair<QString, QString>> &values)
    {
        return sendTo("POST", "/common/oauth2/v2.0/token", form(values),
                      {{"Content-Type", "application/x-www-form-urlencoded"}});
    }
    Reply redeem(const QString &code, const QList<QPair<QString, QString>> &others = {})
    {
        return token(with({{QStringLiteral("client_id"), QStringLiteral("app")},
                           {QStringLiteral("grant_type"), QStringLiteral("authorization_code")},
                           {QStringLiteral("code"), code},
                           {QStringLiteral("redirect_uri"), m_redirect},
                           {QStringLiteral("code_verifier"), QString::fromLatin1(verifier)}},
                          others));
    }
    Reply refresh(const QString &refreshToken, const QList<QPair<QString, QString>> &others = {})
    {
        return token(with({{QStringLiteral("client_id"), QStringLiteral("app")},
                           {QStringLiteral("grant_type"), QStringLiteral("refresh_token")},
                           {QStringLiteral("refresh_token"), refreshToken}},
                          others));
    }
    Reply signIn(const QList<QPair<QString, QString>> &others = {})
    {
        return redeem(in(authorize(others), "code"));
    }
    Reply deviceCode()
    {
        return sendTo("POST", "/common/oauth2/v2.0/devicecode",
                      form({{QStringLiteral("client_id"), QStringLiteral("app")},
                            {QStringLiteral("scope"), allScopes}}),
                      {{"Content-Type", "application/x-www-form-urlencoded"}});
    }
    Reply poll(const QString &code)
    {
        return token({{QStringLiteral("client_id"), QStringLiteral("app")},
                      {QStringLiteral("grant_type"),
                       QStringLiteral("urn:ietf:params:oauth:grant-type:device_code")},
                      {QStringLiteral("device_code"), code}});
    }
    int decide(const QString &userCode, const QByteArray &decision)
    {
        return sendTo("POST", "/kartei/control/devices",
                      R"({"userCode":")" + userCode.toLatin1() + R"(","decision":")" + decision
                          + R"("})",
                      {{"Content-Type", "application/json"}})
            .status;
    }
    static Headers bearer(const Reply &tokens)
    {
        return {{"Authorization", "Bearer " + tokens.text("access_token").toLatin1()}};
    }
    static QString error(const Reply &reply) { return reply.text("error"); }

    QString m_redirect = QStringLiteral("http://localhost:4321");
    const QString me = QStringLiteral("/me");
};

TEST_F(Identity, PublishesItsEndpoints)
{
    const QJsonObject metadata =
        sendTo("GET", "/common/v2.0/.well-known/openid-configuration", {}, {}).json();
    const QString origin = server().origin().toString();
    EXPECT_EQ(metadata.value(QStringLiteral("issuer")).toString(),
              origin + QStringLiteral("/common/v2.0"));
    EXPECT_EQ(metadata.value(QStringLiteral("token_endpoint")).toString(),
              origin + QStringLiteral("/common/oauth2/v2.0/token"));
}

TEST_F(Identity, SignsInWithACodeAndPkce)
{
    const Reply redirect = authorize();
    EXPECT_EQ(redirect.status, 302);
    EXPECT_TRUE(redirect.header("Location").startsWith("http://localhost:4321?"));
    EXPECT_EQ(in(redirect, "state"), QStringLiteral("s 1"));
    const Reply tokens = redeem(in(redirect, "code"));
    ASSERT_EQ(tokens.status, 200) << tokens.body.constData();
    EXPECT_EQ(tokens.text("token_type"), QStringLiteral("Bearer"));
    EXPECT_EQ(tokens.json().value(QStringLiteral("expires_in")).toInt(), 3600);
    EXPECT_FALSE(tokens.text("refresh_token").isEmpty());
    EXPECT_EQ(tokens.text("id_token").count(QLatin1Char('.')), 2);
    EXPECT_EQ(get(me, bearer(tokens)).text("userPrincipalName"),
              QStringLiteral("ada@kartei.example"));
}

TEST_F(Identity, SignsInWhoTheHintNames)
{
    const Reply tokens =
        signIn({{QStringLiteral("login_hint"), QStringLiteral("bo@kartei.example")}});
    EXPECT_EQ(get(me, bearer(tokens)).text("userPrincipalName"),
              QStringLiteral("bo@kartei.example"));
    EXPECT_EQ(in(authorize({{QStringLiteral("login_hint"), QStringLiteral("x@y")}}), "error"),
              QStringLiteral("login_required"));
    use("sign-in-user", "bo@kartei.example");
    EXPECT_EQ(get(me, bearer(signIn())).text("displayName"), QStringLiteral("Bo"));
}

TEST_F(Identity, ACodeOpensOnceAndOnlyWithItsVerifierAndItsRedirect)
{
    const QString code = in(authorize(), "code");
    EXPECT_EQ(redeem(code).status, 200);
    const Reply again = redeem(code);
    EXPECT_EQ(again.status, 400);
    EXPECT_EQ(error(again), QStringLiteral("invalid_grant"));
    EXPECT_FALSE(again.json().value(QStringLiteral("error_codes")).toArray().isEmpty());
    const QList<QPair<QString, QString>> wrongs{
        {QStringLiteral("code_verifier"), QString(50, QLatin1Char('x'))},
        {QStringLiteral("code_verifier"), QString()},
        {QStringLiteral("redirect_uri"), QStringLiteral("http://localhost:9")},
        {QStringLiteral("client_id"), QStringLiteral("another")}};
    for (const auto &wrong : wrongs)
        EXPECT_EQ(error(redeem(in(authorize(), "code"), {wrong})), QStringLiteral("invalid_grant"));
}

TEST_F(Identity, RedirectsToLoopbackWithoutAPathAndNowhereElse)
{
    for (const char *right : {"http://localhost", "http://127.0.0.1:99/", "http://[::1]:99"}) {
        m_redirect = QLatin1String(right);
        EXPECT_EQ(authorize().status, 302) << right;
    }
    for (const char *wrong :
         {"https://evil.example", "http://localhost:1/path", "http://localhost.evil.example",
          "http://user@localhost", "file:///x"}) {
        m_redirect = QLatin1String(wrong);
        EXPECT_EQ(authorize().status, 400) << wrong;
    }
}

TEST_F(Identity, SendsWhatIsWrongBackWithTheState)
{
    const Reply plain =
        authorize({{QStringLiteral("code_challenge_method"), QStringLiteral("plain")}});
    EXPECT_EQ(in(plain, "error"), QStringLiteral("invalid_request"));
    EXPECT_EQ(in(plain, "state"), QStringLiteral("s 1"));
    EXPECT_EQ(in(authorize({{QStringLiteral("scope"), QStringLiteral("Nonsense.Read")}}), "error"),
              QStringLiteral("invalid_scope"));
    use("authorize", "access_denied");
    EXPECT_EQ(in(authorize(), "error"), QStringLiteral("access_denied"));
}

TEST_F(Identity, GivesANewRefreshTokenEachTimeAndKeepsTheOldForAWhile)
{
    const QString first = signIn().text("refresh_token");
    const Reply second = refresh(first);
    ASSERT_EQ(second.status, 200);
    EXPECT_NE(second.text("refresh_token"), first);
    EXPECT_EQ(refresh(first).status, 200);
    use("refresh-tokens", "once");
    EXPECT_EQ(refresh(first).status, 200);
    EXPECT_EQ(error(refresh(first)), QStringLiteral("invalid_grant"));
}

TEST_F(Identity, GivesNoRefreshTokenWithoutOfflineAccess)
{
    const Reply tokens = signIn({{QStringLiteral("scope"), QStringLiteral("User.Read")}});
    EXPECT_TRUE(tokens.text("refresh_token").isEmpty());
    EXPECT_TRUE(tokens.text("id_token").isEmpty());
}

TEST_F(Identity, TakesScopesInFullFormAndGrantsThemShortInAnotherOrder)
{
    const Reply tokens =
        signIn({{QStringLiteral("scope"),
                 QStringLiteral("https://graph.microsoft.com/Contacts.Read User.Read")}});
    EXPECT_EQ(tokens.text("scope"), QStringLiteral("User.Read Contacts.Read"));
    use("granted-scopes", "fewer");
    EXPECT_EQ(signIn({{QStringLiteral("scope"), QStringLiteral("Contacts.Read User.Read")}})
                  .text("scope"),
              QStringLiteral("User.Read"));
    EXPECT_EQ(
        in(authorize({{QStringLiteral("scope"), QStringLiteral(".default User.Read")}}), "error"),
        QStringLiteral("invalid_scope"));
}

TEST_F(Identity, RefusesRequestsThatAreNotThoseOfAPublicClient)
{
    const QString code = in(authorize(), "code");
    EXPECT_EQ(error(redeem(code, {{QStringLiteral("client_secret"), QStringLiteral("x")}})),
              QStringLiteral("invalid_client"));
    EXPECT_EQ(error(redeem(code, {{QStringLiteral("client_id"), QString()}})),
              QStringLiteral("invalid_request"));
    EXPECT_EQ(error(redeem(code, {{QStringLiteral("grant_type"), QStringLiteral("password")}})),
              QStringLiteral("unsupported_grant_type"));
    EXPECT_EQ(error(redeem(code, {{QStringLiteral("scope"), QStringLiteral("Nonsense")}})),
              QStringLiteral("invalid_scope"));
    EXPECT_EQ(error(sendTo("POST", "/common/oauth2/v2.0/token", "{}",
                           {{"Content-Type", "application/json"}})),
              QStringLiteral("invalid_request"));
}

TEST_F(Identity, ShowsRevokedRefreshTokensAsInvalidGrant)
{
    const QString token = signIn().text("refresh_token");
    use("auth", "revoked");
    EXPECT_EQ(error(refresh(token)), QStringLiteral("invalid_grant"));
    EXPECT_EQ(get(me).status, 200);
    use("auth", "none");
    EXPECT_EQ(refresh(token).status, 200);
    sendTo("POST", "/kartei/control/tokens/revoke-refresh", R"({"user":"ada@kartei.example"})",
           {{"Content-Type", "application/json"}});
    EXPECT_EQ(error(refresh(token)), QStringLiteral("invalid_grant"));
}

TEST_F(Identity, ADeviceCodeIsPendingUntilItIsApproved)
{
    use("device-interval", "0");
    const Reply device = deviceCode();
    ASSERT_EQ(device.status, 200);
    const QString code = device.text("device_code");
    EXPECT_EQ(device.json().value(QStringLiteral("expires_in")).toInt(), 900);
    EXPECT_TRUE(device.text("message").contains(device.text("user_code")));
    EXPECT_EQ(error(poll(code)), QStringLiteral("authorization_pending"));
    EXPECT_EQ(decide(device.text("user_code"), "approve"), 204);
    const Reply tokens = poll(code);
    EXPECT_EQ(get(me, bearer(tokens)).status, 200);
    EXPECT_EQ(error(poll(code)), QStringLiteral("bad_verification_code"));
}

TEST_F(Identity, ADeviceCodeCanBeDeclinedExpireOrBeWrong)
{
    const Reply declined = deviceCode();
    EXPECT_EQ(decide(declined.text("user_code"), "decline"), 204);
    EXPECT_EQ(error(poll(declined.text("device_code"))), QStringLiteral("authorization_declined"));
    const Reply expired = deviceCode();
    EXPECT_EQ(decide(expired.text("user_code"), "expire"), 204);
    EXPECT_EQ(error(poll(expired.text("device_code"))), QStringLiteral("expired_token"));
    EXPECT_EQ(error(poll(QStringLiteral("wrong"))), QStringLiteral("bad_verification_code"));
    EXPECT_EQ(decide(QStringLiteral("NOBODY"), "approve"), 400);
}

TEST_F(Identity, APollThatComesTooSoonIsToldToSlowDown)
{
    use("device-interval", "600");
    const QString code = deviceCode().text("device_code");
    EXPECT_EQ(error(poll(code)), QStringLiteral("authorization_pending"));
    EXPECT_EQ(error(poll(code)), QStringLiteral("slow_down"));
}

TEST_F(Identity, ExpiredTokensAreRefusedBeforeTheMailboxIsSeen)
{
    use("token-seconds", "0");
    EXPECT_EQ(get(me, bearer(signIn())).status, 401);
    use("auth", "expired");
    EXPECT_EQ(get(me).status, 401);
    EXPECT_TRUE(get(me).header("WWW-Authenticate").contains("authorization_uri=\""));
}

TEST_F(Identity, AClaimsChallengeIsAnsweredByARefreshWithTheClaims)
{
    const Reply tokens = signIn();
    use("auth", "claims");
    const Reply refused = get(me, bearer(tokens));
    EXPECT_EQ(refused.status, 401);
    const QByteArray header = refused.header("WWW-Authenticate");
    ASSERT_TRUE(header.contains("error=\"insufficient_claims\""));
    const qsizetype at = header.indexOf("claims=\"", header.indexOf("insufficient_claims\"")) + 8;
    const QString claims =
        QString::fromUtf8(QByteArray::fromBase64(header.mid(at, header.indexOf('"', at) - at)));
    const QString token = tokens.text("refresh_token");
    EXPECT_EQ(get(me, bearer(refresh(token))).status, 401);
    const Reply renewed = refresh(token, {{QStringLiteral("claims"), claims}});
    EXPECT_EQ(get(me, bearer(renewed)).status, 200);
    use("claims-refresh", "interaction");
    const Reply more = refresh(token, {{QStringLiteral("claims"), claims}});
    EXPECT_EQ(error(more), QStringLiteral("interaction_required"));
    EXPECT_EQ(more.text("claims"), claims);
    EXPECT_EQ(get(me, bearer(signIn({{QStringLiteral("claims"), claims}}))).status, 200);
}

TEST_F(Identity, TokensOfClientsThatKnowChallengesLiveLong)
{
    const Reply tokens =
        redeem(in(authorize(), "code"),
               {{QStringLiteral("claims"),
                 QStringLiteral(R"({"access_token":{"xms_cc":{"values":["CP1"]}}})")}});
    EXPECT_EQ(tokens.json().value(QStringLiteral("expires_in")).toInt(), 28 * 3600);
}

TEST_F(Identity, ScopesAreEnforcedWhenAsked)
{
    use("auth", "scope");
    const Headers reader =
        bearer(signIn({{QStringLiteral("scope"), QStringLiteral("Contacts.Read")}}));
    const QString contacts = QStringLiteral("/me/contacts");
    EXPECT_EQ(get(contacts, reader).status, 200);
    EXPECT_EQ(post(contacts, "{}", reader).errorCode(), QStringLiteral("ErrorAccessDenied"));
    EXPECT_EQ(get(me, reader).status, 403);
    EXPECT_EQ(get(QStringLiteral("/me/outlook/masterCategories"), reader).status, 403);
    EXPECT_EQ(get(contacts).status, 200);
}

TEST_F(Identity, SharedFoldersNeedTheSharedScope)
{
    use("auth", "scope");
    server().shares().add({QStringLiteral("bo@kartei.example"),
                           QStringLiteral("ada@kartei.example"), QStringLiteral("*"),
                           mailbox::ShareRight::Write});
    const QString path = QStringLiteral("/users/bo@kartei.example/contacts");
    const auto status = [&](const char *scope) {
        return get(path, bearer(signIn({{QStringLiteral("scope"), QLatin1String(scope)}}))).status;
    };
    EXPECT_EQ(status("Contacts.ReadWrite"), 403);
    EXPECT_EQ(status("Contacts.Read.Shared"), 200);
    EXPECT_EQ(status("Contacts.ReadWrite.Shared"), 200);
}

TEST_F(Identity, AccountsWithoutAMailboxStillHaveAProfile)
{
    const QString contacts = QStringLiteral("/me/contacts");
    use("mailbox", "no-rest");
    EXPECT_EQ(get(contacts).errorCode(), QStringLiteral("MailboxNotEnabledForRESTAPI"));
    EXPECT_EQ(get(me).status, 200);
    use("mailbox", "non-existent");
    EXPECT_EQ(get(contacts).status, 404);
    EXPECT_EQ(get(contacts).errorCode(), QStringLiteral("ErrorNonExistentMailbox"));
}

} // namespace
