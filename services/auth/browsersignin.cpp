#include "services/auth/browsersignin.h"

#include "services/auth/pkce.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace auth {

using domain::Result;

namespace {

using Kind = domain::Error::Kind;

constexpr int stateBytes = 16;

} // namespace

QString claimsParameter(const QJsonObject &asked)
{
    QJsonObject claims = asked;
    QJsonObject ofAccess = claims.value(QLatin1String("access_token")).toObject();
    ofAccess.insert(QStringLiteral("xms_cc"),
                    QJsonObject{{QStringLiteral("values"), QJsonArray{QStringLiteral("CP1")}}});
    claims.insert(QStringLiteral("access_token"), ofAccess);
    return QString::fromUtf8(QJsonDocument(claims).toJson(QJsonDocument::Compact));
}

QUrl authorizeUrl(const SignInRequest &request, const QUrl &redirectUri, const QByteArray &state,
                  const QByteArray &challenge)
{
    FormValues values{{QStringLiteral("client_id"), request.clientId},
                      {QStringLiteral("response_type"), QStringLiteral("code")},
                      {QStringLiteral("redirect_uri"), redirectUri.toString()},
                      {QStringLiteral("response_mode"), QStringLiteral("query")},
                      {QStringLiteral("scope"), request.scopes.join(u' ')},
                      {QStringLiteral("state"), QString::fromLatin1(state)},
                      {QStringLiteral("code_challenge"), QString::fromLatin1(challenge)},
                      {QStringLiteral("code_challenge_method"), QStringLiteral("S256")},
                      {QStringLiteral("claims"), claimsParameter(request.claims)}};
    if (request.loginHint.isEmpty()) {
        if (request.authority.letsChoose) {
            values.append({QStringLiteral("prompt"), QStringLiteral("select_account")});
        }
    } else {
        values.append({QStringLiteral("login_hint"), request.loginHint});
    }
    QUrl url = request.authority.authorize;
    url.setQuery(QString::fromLatin1(encodedForm(values)));
    return url;
}

QCoro::Task<Result<TokenGrant>> signInByBrowser(IdentityClient *client, SignInRequest request,
                                                ClosingPages pages,
                                                std::function<void(QUrl)> openBrowser,
                                                async::CancelToken cancel)
{
    const async::TaskScope::Hold hold(client->scope());
    const QByteArray state = randomText(stateBytes);
    const Pkce pkce = makePkce();
    RedirectListener listener(state, std::move(pages), std::chrono::minutes(5),
                              request.authority.issuer);
    if (const auto listening = listener.listen(); !listening) {
        co_return tl::unexpected(listening.error());
    }
    openBrowser(authorizeUrl(request, listener.redirectUri(), state, pkce.challenge));
    const auto redirected = co_await listener.redirected(cancel);
    if (!redirected) {
        co_return tl::unexpected(redirected.error());
    }
    if (redirected->code.isEmpty()) {
        const bool isRefused = redirected->error == QLatin1String("access_denied");
        co_return tl::unexpected(domain::Error{.kind = isRefused ? Kind::Cancelled : Kind::Rejected,
                                               .code = redirected->error,
                                               .message = redirected->errorDescription});
    }
    const FormValues values{{QStringLiteral("client_id"), request.clientId},
                            {QStringLiteral("grant_type"), QStringLiteral("authorization_code")},
                            {QStringLiteral("code"), redirected->code},
                            {QStringLiteral("redirect_uri"), listener.redirectUri().toString()},
                            {QStringLiteral("code_verifier"), QString::fromLatin1(pkce.verifier)},
                            {QStringLiteral("scope"), request.scopes.join(u' ')},
                            {QStringLiteral("claims"), claimsParameter(request.claims)}};
    const auto answer = co_await client->post(request.authority.token, values, cancel);
    if (!answer) {
        co_return tl::unexpected(answer.error());
    }
    co_return readTokenAnswer(answer->status, answer->body, QDateTime::currentDateTimeUtc());
}

} // namespace auth
