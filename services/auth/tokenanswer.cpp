#include "services/auth/tokenanswer.h"

#include "services/graph/headerrules.h"

#include <array>

namespace auth {

namespace {

using Kind = domain::Error::Kind;

constexpr qsizetype longestText = 512; // of what an error says about itself
constexpr qint64 longestLife = qint64(28) * 3600;

Kind kindOf(int status, const QString &error)
{
    constexpr std::array needsPerson{
        QLatin1String("invalid_grant"), QLatin1String("interaction_required"),
        QLatin1String("consent_required"), QLatin1String("login_required")};
    if (std::ranges::find(needsPerson, error) != needsPerson.end()) {
        return Kind::SignInNeeded;
    }
    if (status == 429) {
        return Kind::Throttled;
    }
    const bool isTheirs =
        error == QLatin1String("temporarily_unavailable") || error == QLatin1String("server_error");
    return isTheirs || status >= 500 ? Kind::ServerFault : Kind::Rejected;
}

} // namespace

domain::Error identityError(int status, const QJsonObject &body)
{
    const auto text = [&body](const char *name) {
        return body.value(QLatin1String(name)).toString().left(longestText);
    };
    const bool lacksConsent = text("suberror") == QLatin1String("consent_required");
    const QString error = lacksConsent ? QStringLiteral("consent_required") : text("error");
    return {.kind = kindOf(status, error),
            .httpStatus = status,
            .code = error,
            .message = text("error_description"),
            .requestId = text("correlation_id")};
}

domain::Result<TokenGrant> readTokenAnswer(int status, const QJsonObject &body,
                                           const QDateTime &now)
{
    if (status != 200) {
        return tl::unexpected(identityError(status, body));
    }
    const auto bytes = [&body](const char *name) {
        return body.value(QLatin1String(name)).toString().toLatin1();
    };
    const QByteArray accessToken = bytes("access_token");
    const bool isBearer =
        body.value(QLatin1String("token_type")).toString().compare(u"bearer", Qt::CaseInsensitive)
        == 0;
    if (!isBearer || !graph::isBearerToken(accessToken)) {
        return domain::failure(Kind::BadReply, QStringLiteral("access_token"));
    }
    const qint64 life = body.value(QLatin1String("expires_in")).toVariant().toLongLong();
    if (life <= 0) {
        return domain::failure(Kind::BadReply, QStringLiteral("expires_in"));
    }
    return TokenGrant{
        .accessToken = accessToken,
        .refreshToken = bytes("refresh_token"),
        .expires = now.addSecs(std::min(life, longestLife)),
        .scopes = body.value(QLatin1String("scope")).toString().split(u' ', Qt::SkipEmptyParts)};
}

} // namespace auth
