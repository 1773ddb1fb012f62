#include "services/auth/devicesignin.h"

#include "services/auth/identityaddress.h"

namespace auth {

using domain::Result;

namespace {

using Kind = domain::Error::Kind;

constexpr int shortestInterval = 5; // seconds
constexpr qint64 longestLife = 3600;

struct Started
{
    DeviceCode code;
    QString deviceCode;
    int interval = shortestInterval;
};

Result<Started> readStarted(const IdentityAnswer &answer, const QUrl &endpoint)
{
    if (answer.status != 200) {
        return tl::unexpected(identityError(answer.status, answer.body));
    }
    const auto text = [&answer](const char *name) {
        return answer.body.value(QLatin1String(name)).toString();
    };
    const auto number = [&answer](const char *name, int otherwise) {
        return answer.body.value(QLatin1String(name)).toInt(otherwise);
    };
    const qint64 life = std::min<qint64>(number("expires_in", 900), longestLife);
    const Started started{.code = {.userCode = text("user_code"),
                                   .verification = QUrl(text("verification_uri"), QUrl::StrictMode),
                                   .expires = QDateTime::currentDateTimeUtc().addSecs(life)},
                          .deviceCode = text("device_code"),
                          .interval =
                              std::max(number("interval", shortestInterval), shortestInterval)};
    if (started.deviceCode.isEmpty() || started.code.userCode.isEmpty()
        || !isCodePage(started.code.verification, endpoint)) {
        return domain::failure(Kind::BadReply, QStringLiteral("devicecode"));
    }
    return started;
}

domain::Error endOf(const domain::Error &error)
{
    domain::Error ended = error;
    if (error.code == QLatin1String("authorization_declined")
        || error.code == QLatin1String("access_denied")) {
        ended.kind = Kind::Cancelled;
    } else if (error.code == QLatin1String("expired_token")) {
        ended.kind = Kind::Timeout;
    }
    return ended;
}

} // namespace

QCoro::Task<Result<TokenGrant>> signInByDeviceCode(IdentityClient *client, SignInRequest request,
                                                   std::function<void(DeviceCode)> show,
                                                   async::CancelToken cancel,
                                                   std::chrono::milliseconds second)
{
    const async::TaskScope::Hold hold(client->scope());
    if (request.authority.deviceCode.isEmpty()) {
        co_return domain::failure(Kind::Rejected, QStringLiteral("no device code"));
    }
    const FormValues start{{QStringLiteral("client_id"), request.clientId},
                           {QStringLiteral("scope"), request.scopes.join(u' ')}};
    const auto answer = co_await client->post(request.authority.deviceCode, start, cancel);
    if (!answer) {
        co_return tl::unexpected(answer.error());
    }
    const auto started = readStarted(*answer, request.authority.deviceCode);
    if (!started) {
        co_return tl::unexpected(started.error());
    }
    show(started->code);

    const FormValues poll{{QStringLiteral("client_id"), request.clientId},
                          {QStringLiteral("grant_type"),
                           QStringLiteral("urn:ietf:params:oauth:grant-type:device_code")},
                          {QStringLiteral("device_code"), started->deviceCode},
                          {QStringLiteral("claims"), claimsParameter(request.claims)}};
    int interval = started->interval;
    while (QDateTime::currentDateTimeUtc() < started->code.expires) {
        co_await client->scope().sleep(second * interval);
        if (cancel.isCancelled() || client->scope().isStopping()) {
            co_return domain::failure(Kind::Cancelled, QStringLiteral("stopped"));
        }
        const auto polled = co_await client->post(request.authority.token, poll, cancel);
        if (!polled) {
            if (polled.error().kind == Kind::Cancelled) {
                co_return tl::unexpected(polled.error());
            }
            continue;
        }
        const auto grant =
            readTokenAnswer(polled->status, polled->body, QDateTime::currentDateTimeUtc());
        if (grant) {
            co_return grant;
        }
        const QString code = grant.error().code;
        if (code == QLatin1String("slow_down")) {
            interval += shortestInterval;
        } else if (code != QLatin1String("authorization_pending")
                   && grant.error().kind != Kind::ServerFault
                   && grant.error().kind != Kind::Throttled) {
            co_return tl::unexpected(endOf(grant.error()));
        }
    }
    co_return domain::failure(Kind::Timeout, QStringLiteral("the code has expired"));
}

} // namespace auth
