#include "services/auth/authority.h"

#include "services/auth/identityaddress.h"

#include <QJsonArray>
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

Result<Authority> readConfiguration(const QJsonObject &body)
{
    const auto address = [&](const char *name) {
        const QUrl url(body.value(QLatin1String(name)).toString(), QUrl::StrictMode);
        return isLoopback(url) ? url : QUrl();
    };
    const QJsonValue prompts = body.value(QLatin1String("prompt_values_supported"));
    const Authority authority{.authorize = address("authorization_endpoint"),
                              .token = address("token_endpoint"),
                              .deviceCode = address("device_authorization_endpoint"),
                              .letsChoose =
                                  prompts.toArray().contains(QStringLiteral("select_account")),
                              .issuer = body.value(QLatin1String("issuer")).toString()};
    if (authority.authorize.isEmpty() || authority.token.isEmpty()) {
        return domain::failure(Kind::BadReply, QStringLiteral("openid-configuration"));
    }
    return authority;
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

QUrl originOf(const QUrl &root)
{
    return root.adjusted(QUrl::RemovePath | QUrl::StripTrailingSlash);
}

QCoro::Task<Result<Authority>> readAuthority(IdentityClient *client, QUrl root, QString tenant)
{
    if (!isLoopback(root) || !isTenant(tenant)) {
        co_return domain::failure(Kind::Rejected, QStringLiteral("authority"));
    }
    // As Microsoft has it, then as OpenID Connect Discovery says.
    const QString base = root.path(QUrl::FullyEncoded).chopped(root.path().endsWith(u'/') ? 1 : 0);
    const QString name = QStringLiteral("/.well-known/openid-configuration");
    for (const QString &place :
         {base + u'/' + tenant + QStringLiteral("/v2.0") + name, base + name}) {
        const QUrl document(originOf(root).toString(QUrl::FullyEncoded) + place, QUrl::StrictMode);
        const auto answer = co_await client->get(document);
        if (!answer) {
            co_return tl::unexpected(answer.error());
        }
        if (answer->status == 200) {
            co_return readConfiguration(answer->body);
        }
    }
    co_return domain::failure(Kind::BadReply, QStringLiteral("openid-configuration"));
}

} // namespace auth
