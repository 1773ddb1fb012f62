#include "services/mailbox/identityendpoint.h"

#include "services/mailbox/endpointtools.h"
#include "services/mailbox/scopes.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

namespace mailbox {
namespace {

constexpr qint64 codeLife = 10 * 60 * 1000;

// tenant, then what is asked of it
const QRegularExpression &shape()
{
    static const QRegularExpression pattern(
        QStringLiteral("^/([^/]+)/(?:oauth2/v2\\.0/(authorize|token|devicecode|logout)"
                       "|v2\\.0/(\\.well-known/openid-configuration)|(discovery/v2\\.0/keys))$"));
    return pattern;
}

Response page(int status, const QByteArray &text)
{
    Response response;
    response.status = status;
    response.contentType = "text/html; charset=utf-8";
    response.body =
        "<!DOCTYPE html><html><head><title>Sign in</title></head><body>" + text + "</body></html>";
    return response;
}

// A program on this computer at any port, without a path; or the address of embedded views.
bool isAllowedRedirect(const QUrl &url)
{
    if (url.toString()
        == QLatin1String("https://login.microsoftonline.com/common/oauth2/nativeclient"))
        return true;
    const QString host = url.host();
    return url.isValid() && url.scheme() == QLatin1String("http")
        && (host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1")
            || host == QLatin1String("::1"))
        && (url.path().isEmpty() || url.path() == QLatin1String("/")) && url.userInfo().isEmpty()
        && !url.hasQuery() && !url.hasFragment();
}

Response redirectTo(QUrl url, const QList<QPair<QString, QString>> &parameters)
{
    QUrlQuery query;
    for (const auto &[name, value] : parameters) {
        if (!value.isEmpty())
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    url.setQuery(query);
    Response response = emptyResponse(302);
    response.addHeader("Location", url.toEncoded());
    return response;
}

// Why this authorization request is wrong; nothing when it is right.
QByteArray wrongParameter(const QUrlQuery &query)
{
    const auto value = [&](const char *name) { return formValue(query, name); };
    if (value("response_type") != QLatin1String("code"))
        return "unsupported_response_type";
    if (!value("response_mode").isEmpty() && value("response_mode") != QLatin1String("query"))
        return "invalid_request";
    if (value("code_challenge_method") != QLatin1String("S256")
        || value("code_challenge").size() != 43)
        return "invalid_request";
    const auto scopes = readScopes(value("scope"));
    return scopes && !scopes->isEmpty() ? QByteArray() : "invalid_scope";
}

} // namespace

IdentityEndpoint::IdentityEndpoint(const QStringList &users, TokenBook &tokens, IdentityBook &book,
                                   MailboxSwitches &switches)
    : m_users(users)
    , m_book(book)
    , m_switches(switches)
    , m_tokenEndpoint(users, tokens, book, switches)
{
}

bool IdentityEndpoint::isMeant(const Request &request)
{
    return request.path == "/devicelogin"
        || shape().match(QString::fromLatin1(request.path)).hasMatch();
}

Response IdentityEndpoint::handle(const Request &request)
{
    if (request.path == "/devicelogin")
        return deviceLogin(request);
    const auto match = shape().match(QString::fromLatin1(request.path));
    const QString action = match.captured(2);
    const bool isPost = action == QLatin1String("token") || action == QLatin1String("devicecode");
    if (request.method != (isPost ? "POST" : "GET")) {
        Response response = emptyResponse(405);
        response.addHeader("Allow", isPost ? "POST" : "GET");
        return response;
    }
    if (action == QLatin1String("authorize"))
        return authorize(request);
    if (action == QLatin1String("token"))
        return m_tokenEndpoint.token(request);
    if (action == QLatin1String("devicecode"))
        return m_tokenEndpoint.deviceCode(request);
    if (action == QLatin1String("logout"))
        return page(200, "You are signed out.");
    if (!match.captured(4).isEmpty())
        return jsonResponse(200, "{\"keys\":[]}");
    return configuration(request, match.captured(1));
}

Response IdentityEndpoint::configuration(const Request &request, const QString &tenant) const
{
    const QString base = QString::fromLatin1(request.origin) + QLatin1Char('/') + tenant;
    const QString endpoints = base + QStringLiteral("/oauth2/v2.0/");
    const auto list = [](const QStringList &texts) { return QJsonArray::fromStringList(texts); };
    const QJsonObject object{
        {QStringLiteral("issuer"), base + QStringLiteral("/v2.0")},
        {QStringLiteral("authorization_endpoint"), endpoints + QStringLiteral("authorize")},
        {QStringLiteral("token_endpoint"), endpoints + QStringLiteral("token")},
        {QStringLiteral("device_authorization_endpoint"), endpoints + QStringLiteral("devicecode")},
        {QStringLiteral("end_session_endpoint"), endpoints + QStringLiteral("logout")},
        {QStringLiteral("jwks_uri"), base + QStringLiteral("/discovery/v2.0/keys")},
        {QStringLiteral("response_types_supported"), list({QStringLiteral("code")})},
        {QStringLiteral("response_modes_supported"), list({QStringLiteral("query")})},
        {QStringLiteral("code_challenge_methods_supported"), list({QStringLiteral("S256")})},
        {QStringLiteral("token_endpoint_auth_methods_supported"), list({QStringLiteral("none")})},
        {QStringLiteral("subject_types_supported"), list({QStringLiteral("pairwise")})},
        {QStringLiteral("scopes_supported"), list(knownScopes())},
        {QStringLiteral("msgraph_host"), QString::fromLatin1(request.header("Host"))},
    };
    return jsonResponse(200, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void IdentityEndpoint::addControl(Router &control)
{
    control.add("GET", QStringLiteral("devices"), RouteKind::Read,
                [this](const Request &, const auto &) {
                    QJsonArray waiting;
                    for (const PendingDevice &device : m_book.devices()) {
                        if (device.state == DeviceState::Pending)
                            waiting.append(device.userCode);
                    }
                    const QJsonObject object{{QStringLiteral("value"), waiting}};
                    return jsonResponse(200, QJsonDocument(object).toJson(QJsonDocument::Compact));
                });
    control.add("POST", QStringLiteral("devices"), RouteKind::Read,
                [this](const Request &request, const auto &) {
                    static const QHash<QString, DeviceState> decisions{
                        {QStringLiteral("approve"), DeviceState::Approved},
                        {QStringLiteral("decline"), DeviceState::Declined},
                        {QStringLiteral("expire"), DeviceState::Expired}};
                    const QJsonObject body = jsonBody(request);
                    const auto text = [&](const char *name) {
                        return body.value(QLatin1String(name)).toString();
                    };
                    const auto decision = decisions.constFind(text("decision"));
                    if (decision == decisions.cend()
                        || !m_book.decide(text("userCode"), *decision, text("user")))
                        refuse(400, "BadRequest",
                               QStringLiteral("No device waits for this decision."));
                    return emptyResponse(204);
                });
    control.add("POST", QStringLiteral("tokens/revoke-refresh"), RouteKind::Read,
                [this](const Request &request, const auto &) {
                    m_book.revokeRefresh(jsonBody(request).value(QLatin1String("user")).toString());
                    return emptyResponse(204);
                });
}

QString IdentityEndpoint::userOf(const QString &loginHint) const
{
    const QString chosen = m_switches.value("sign-in-user");
    const QString name = !loginHint.isEmpty() ? loginHint
        : chosen == QLatin1String("first")    ? m_users.first()
                                              : chosen;
    return m_users.contains(name, Qt::CaseInsensitive) ? name : QString();
}

Response IdentityEndpoint::authorize(const Request &request)
{
    const QUrlQuery query(QString::fromLatin1(request.rawQuery));
    const auto value = [&](const char *name) { return formValue(query, name); };
    const QUrl redirect(value("redirect_uri"), QUrl::StrictMode);
    if (value("client_id").isEmpty())
        return page(400, "AADSTS900144: The request must contain 'client_id'.");
    if (!isAllowedRedirect(redirect))
        return page(400, "AADSTS50011: The redirect URI does not match those of the application.");

    const QString state = value("state");
    const auto failed = [&](const QString &error, const QString &description) {
        return redirectTo(redirect,
                          {{QStringLiteral("error"), error},
                           {QStringLiteral("error_description"), description},
                           {QStringLiteral("state"), state}});
    };
    if (const QByteArray wrong = wrongParameter(query); !wrong.isEmpty())
        return failed(QString::fromLatin1(wrong), QStringLiteral("The request is not valid."));
    if (!m_switches.is("authorize", "approve"))
        return failed(m_switches.value("authorize"), QStringLiteral("As it was asked for."));
    const QString user = userOf(value("login_hint"));
    if (user.isEmpty())
        return failed(QStringLiteral("login_required"),
                      QStringLiteral("AADSTS50034: The account is not known."));

    PendingCode code;
    code.consent = {user, value("client_id"), *readScopes(value("scope")),
                    asksForClaims(value("claims"))};
    code.redirect = value("redirect_uri");
    code.challenge = value("code_challenge").toLatin1();
    code.nonce = value("nonce");
    code.expires = QDateTime::currentMSecsSinceEpoch() + codeLife;
    return redirectTo(redirect,
                      {{QStringLiteral("code"), QString::fromLatin1(m_book.addCode(code))},
                       {QStringLiteral("state"), state},
                       {QStringLiteral("session_state"), QStringLiteral("loopback")}});
}

// Where a person types the code of a device; with a code in the address it is approved at once.
Response IdentityEndpoint::deviceLogin(const Request &request)
{
    const QUrlQuery query(QString::fromLatin1(request.rawQuery));
    const QString code = formValue(query, "user_code");
    if (code.isEmpty())
        return page(200, "<form>Code <input name=\"user_code\"> <button>Approve</button></form>");
    return m_book.decide(code, DeviceState::Approved, userOf(formValue(query, "login_hint")))
        ? page(200, "The device is signed in.")
        : page(404, "No device waits under this code.");
}

} // namespace mailbox
