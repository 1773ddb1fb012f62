#include "services/mailbox/tokenendpoint.h"

#include "services/mailbox/scopes.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

namespace mailbox {
namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qint64 second = 1000;
constexpr int longLife = 28 * 3600; // for callers that understand claims challenges

struct Failure
{
    const char *error;
    int code;
    const char *words;
};

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Response failed(const Failure &failure, QJsonObject more = {})
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    more.insert(QStringLiteral("error"), QLatin1String(failure.error));
    more.insert(QStringLiteral("error_description"),
                QStringLiteral("AADSTS%1: %2").arg(failure.code).arg(QLatin1String(failure.words)));
    more.insert(QStringLiteral("error_codes"), QJsonArray{failure.code});
    more.insert(QStringLiteral("timestamp"),
                now.toString(QStringLiteral("yyyy-MM-dd hh:mm:ss")) + QLatin1Char('Z'));
    more.insert(QStringLiteral("trace_id"), QUuid::createUuid().toString(QUuid::WithoutBraces));
    more.insert(QStringLiteral("correlation_id"),
                QUuid::createUuid().toString(QUuid::WithoutBraces));
    const bool isClient = qstrcmp(failure.error, "invalid_client") == 0;
    Response response = jsonResponse(isClient ? 401 : 400, compact(more));
    response.addHeader("Cache-Control", "no-store");
    return response;
}

QUrlQuery formOf(const Request &request)
{
    return QUrlQuery(QString::fromLatin1(request.body));
}

// What is wrong with any request to these endpoints.
std::optional<Failure> wrongRequest(const Request &request, const QUrlQuery &form)
{
    if (!request.header("Content-Type").startsWith("application/x-www-form-urlencoded"))
        return Failure{"invalid_request", 900144, "The request body must be a form."};
    if (formValue(form, "client_id").isEmpty())
        return Failure{"invalid_request", 900144, "The request must contain 'client_id'."};
    if (form.hasQueryItem(QStringLiteral("client_secret")))
        return Failure{"invalid_client", 700025,
                       "Client is public so neither 'client_assertion' nor 'client_secret' should"
                       " be presented."};
    const QString scope = formValue(form, "scope");
    if (!scope.isEmpty() && !readScopes(scope))
        return Failure{"invalid_scope", 70011, "The provided value for 'scope' is not valid."};
    return std::nullopt;
}

bool isVerifier(const QString &text, const QByteArray &challenge)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z0-9._~-]{43,128}$"));
    return shape.match(text).hasMatch()
        && QCryptographicHash::hash(text.toLatin1(), QCryptographicHash::Sha256).toBase64(urlSafe)
        == challenge;
}

} // namespace

QString formValue(const QUrlQuery &form, const char *name)
{
    QString value = form.queryItemValue(QLatin1String(name), QUrl::FullyEncoded);
    value.replace(QLatin1Char('+'), QLatin1Char(' '));
    return QUrl::fromPercentEncoding(value.toLatin1());
}

bool asksForClaims(const QString &claims)
{
    const QJsonObject token = QJsonDocument::fromJson(claims.toUtf8())
                                  .object()
                                  .value(QLatin1String("access_token"))
                                  .toObject();
    const QStringList names = token.keys();
    return std::any_of(names.begin(), names.end(),
                       [](const QString &name) { return name != QLatin1String("xms_cc"); });
}

TokenEndpoint::TokenEndpoint(const QStringList &users, TokenBook &tokens, IdentityBook &book,
                             MailboxSwitches &switches)
    : m_users(users)
    , m_tokens(tokens)
    , m_book(book)
    , m_switches(switches)
{
}

Response TokenEndpoint::token(const Request &request)
{
    const QUrlQuery form = formOf(request);
    if (const auto wrong = wrongRequest(request, form))
        return failed(*wrong);
    const QString grant = formValue(form, "grant_type");
    if (grant == QLatin1String("authorization_code"))
        return fromCode(request, form);
    if (grant == QLatin1String("refresh_token"))
        return fromRefresh(request, form);
    if (grant == QLatin1String("urn:ietf:params:oauth:grant-type:device_code"))
        return fromDevice(request, form);
    return failed(
        {"unsupported_grant_type", 70003, "The app requested an unsupported grant type."});
}

Response TokenEndpoint::fromCode(const Request &request, const QUrlQuery &form)
{
    const auto code = m_book.takeCode(formValue(form, "code").toLatin1());
    if (!code || code->consent.client != formValue(form, "client_id"))
        return failed({"invalid_grant", 54005, "The code is not known or was already redeemed."});
    if (code->expires <= QDateTime::currentMSecsSinceEpoch())
        return failed({"invalid_grant", 70008, "The authorization code has expired."});
    if (code->redirect != formValue(form, "redirect_uri"))
        return failed({"invalid_grant", 500112, "The reply address does not match."});
    if (!isVerifier(formValue(form, "code_verifier"), code->challenge))
        return failed({"invalid_grant", 501481, "The code verifier does not match the challenge."});
    return issue(request, code->consent, form, code->nonce);
}

Response TokenEndpoint::fromRefresh(const Request &request, const QUrlQuery &form)
{
    const QByteArray token = formValue(form, "refresh_token").toLatin1();
    auto consent = m_book.refresh(token);
    if (!consent || consent->client != formValue(form, "client_id"))
        return failed({"invalid_grant", 700082, "The refresh token has expired or is not known."});
    if (m_switches.is("auth", "revoked"))
        return failed({"invalid_grant", 50173, "The grant was revoked; sign in again."});
    const QStringList asked = readScopes(formValue(form, "scope")).value_or(QStringList());
    const bool isMore = std::any_of(asked.begin(), asked.end(), [&consent](const QString &scope) {
        return !consent->scopes.contains(scope);
    });
    if (isMore && m_switches.is("more-scopes", "consent"))
        return failed(
            {"invalid_grant", 65001, "The user has not consented to use the application."},
            {{QStringLiteral("suberror"), QStringLiteral("consent_required")}});
    const QString claims = formValue(form, "claims");
    if (asksForClaims(claims)) {
        if (m_switches.is("claims-refresh", "interaction"))
            return failed({"interaction_required", 50076, "More is needed to sign in."},
                          {{QStringLiteral("suberror"), QStringLiteral("basic_action")},
                           {QStringLiteral("claims"), claims}});
        consent->hasClaims = true;
    }
    if (m_switches.is("refresh-tokens", "once"))
        m_book.removeRefresh(token);
    return issue(request, *consent, form, {});
}

Response TokenEndpoint::fromDevice(const Request &request, const QUrlQuery &form)
{
    const QByteArray code = formValue(form, "device_code").toLatin1();
    auto device = m_book.device(code);
    if (!device)
        return failed({"bad_verification_code", 70000, "The device code is not known."});
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (device->expires <= now)
        device->state = DeviceState::Expired;
    switch (device->state) {
    case DeviceState::Expired:
        return failed({"expired_token", 70020, "The device code has expired."});
    case DeviceState::Declined:
        return failed({"authorization_declined", 70000, "The person declined."});
    case DeviceState::Approved:
        m_book.removeDevice(code);
        return issue(request, device->consent, form, {});
    case DeviceState::Pending:
        break;
    }
    const bool isHasty = device->lastPoll > 0 && now - device->lastPoll < device->interval * second;
    device->lastPoll = now;
    if (isHasty)
        device->interval += 5;
    m_book.setDevice(code, *device);
    return isHasty ? failed({"slow_down", 70016, "Polled too often."})
                   : failed({"authorization_pending", 70016, "The person has not answered yet."});
}

Response TokenEndpoint::deviceCode(const Request &request)
{
    const QUrlQuery form = formOf(request);
    if (const auto wrong = wrongRequest(request, form))
        return failed(*wrong);
    const auto scopes = readScopes(formValue(form, "scope"));
    if (scopes->isEmpty())
        return failed({"invalid_scope", 70011, "The request must contain 'scope'."});
    const int life = m_switches.number("device-seconds");
    PendingDevice device;
    device.consent = {m_users.first(), formValue(form, "client_id"), *scopes, false};
    device.interval = m_switches.number("device-interval");
    device.expires = QDateTime::currentMSecsSinceEpoch() + life * second;
    const QByteArray code = m_book.addDevice(device);
    const QString place = QString::fromLatin1(request.origin) + QStringLiteral("/devicelogin");
    const QString userCode = m_book.device(code)->userCode;
    return jsonResponse(
        200,
        compact({{QStringLiteral("device_code"), QString::fromLatin1(code)},
                 {QStringLiteral("user_code"), userCode},
                 {QStringLiteral("verification_uri"), place},
                 {QStringLiteral("expires_in"), life},
                 {QStringLiteral("interval"), device.interval},
                 {QStringLiteral("message"),
                  QStringLiteral("To sign in, use a web browser to open the page %1 and enter the"
                                 " code %2 to authenticate.")
                      .arg(place, userCode)}}));
}

Response TokenEndpoint::issue(const Request &request, Consent consent, const QUrlQuery &form,
                              const QString &nonce)
{
    const auto asked = readScopes(formValue(form, "scope"));
    QStringList scopes = asked && !asked->isEmpty() ? *asked : consent.scopes;
    if (m_switches.is("granted-scopes", "fewer") && scopes.size() > 1)
        scopes.removeAt(scopes.first() == QLatin1String("offline_access") ? 1 : 0);
    const bool isLong = formValue(form, "claims").contains(QLatin1String("xms_cc"));
    const int life = isLong ? longLife : m_switches.number("token-seconds");
    const QByteArray access = IdentityBook::randomSecret();
    m_tokens.add(access,
                 {consent.user, scopes, QDateTime::currentMSecsSinceEpoch() + life * second,
                  consent.hasClaims});
    QJsonObject answer{{QStringLiteral("token_type"), QStringLiteral("Bearer")},
                       {QStringLiteral("expires_in"), life},
                       {QStringLiteral("ext_expires_in"), life},
                       {QStringLiteral("access_token"), QString::fromLatin1(access)}};
    if (scopes.contains(QLatin1String("openid")))
        answer.insert(QStringLiteral("id_token"),
                      QString::fromLatin1(idToken(request, consent, nonce)));
    if (scopes.contains(QLatin1String("offline_access")))
        answer.insert(QStringLiteral("refresh_token"),
                      QString::fromLatin1(m_book.addRefresh(consent)));
    // In another order than they were asked for.
    std::reverse(scopes.begin(), scopes.end());
    answer.insert(QStringLiteral("scope"), scopes.join(QLatin1Char(' ')));
    Response response = jsonResponse(200, compact(answer));
    response.addHeader("Cache-Control", "no-store");
    return response;
}

// Not signed: it comes straight from the endpoint that was asked.
QByteArray TokenEndpoint::idToken(const Request &request, const Consent &consent,
                                  const QString &nonce) const
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const QString tenant = QString::fromLatin1(request.path.split('/').value(1));
    const QString subject = QString::fromLatin1(
        QCryptographicHash::hash(consent.user.toCaseFolded().toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .left(32));
    QJsonObject claims{
        {QStringLiteral("iss"),
         QStringLiteral("%1/%2/v2.0").arg(QString::fromLatin1(request.origin), tenant)},
        {QStringLiteral("aud"), consent.client},
        {QStringLiteral("iat"), now},
        {QStringLiteral("exp"), now + 3600},
        {QStringLiteral("sub"), subject},
        {QStringLiteral("tid"), tenant},
        {QStringLiteral("preferred_username"), consent.user}};
    if (!nonce.isEmpty())
        claims.insert(QStringLiteral("nonce"), nonce);
    return QByteArray("{\"alg\":\"none\",\"typ\":\"JWT\"}").toBase64(urlSafe) + '.'
        + compact(claims).toBase64(urlSafe) + '.';
}

} // namespace mailbox
