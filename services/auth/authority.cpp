#include "services/auth/authority.h"

#include "services/graph/graphorigin.h"

#include <QRegularExpression>

namespace auth {

using domain::Result;

namespace {

using Kind = domain::Error::Kind;

bool isTenant(const QString &tenant)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9.-]{0,253}$"));
    return pattern.match(tenant).hasMatch();
}

} // namespace

Result<Authority> authorityOf(graph::Cloud cloud, const QString &tenant)
{
    if (!isTenant(tenant)) {
        return domain::failure(Kind::Rejected, QStringLiteral("tenant"));
    }
    const QString base =
        graph::placeOf(cloud).authority + u'/' + tenant + QStringLiteral("/oauth2/v2.0/");
    return Authority{.authorize = QUrl(base + QStringLiteral("authorize")),
                     .token = QUrl(base + QStringLiteral("token")),
                     .deviceCode = QUrl(base + QStringLiteral("devicecode"))};
}

QCoro::Task<Result<Authority>> readAuthority(IdentityClient *client, QUrl root, QString tenant)
{
    const auto origin = graph::GraphOrigin::fromUrl(root);
    if (!origin || root.scheme() != QLatin1String("http") || !isTenant(tenant)) {
        co_return domain::failure(Kind::Rejected, QStringLiteral("authority"));
    }
    const QUrl document =
        origin->url(u'/' + tenant + QStringLiteral("/v2.0/.well-known/openid-configuration"));
    const auto answer = co_await client->get(document);
    if (!answer) {
        co_return tl::unexpected(answer.error());
    }
    const auto address = [&](const char *name) {
        const QUrl url(answer->body.value(QLatin1String(name)).toString(), QUrl::StrictMode);
        return origin->owns(url) ? url : QUrl();
    };
    const Authority authority{.authorize = address("authorization_endpoint"),
                              .token = address("token_endpoint"),
                              .deviceCode = address("device_authorization_endpoint")};
    if (answer->status != 200 || authority.authorize.isEmpty() || authority.token.isEmpty()) {
        co_return domain::failure(Kind::BadReply, QStringLiteral("openid-configuration"));
    }
    co_return authority;
}

} // namespace auth
