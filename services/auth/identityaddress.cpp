#include "services/auth/identityaddress.h"

#include "services/graph/clouds.h"
#include "services/graph/graphorigin.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace auth {

namespace {

bool isBare(const QUrl &url)
{
    return url.isValid() && url.userInfo().isEmpty() && !url.hasFragment();
}

bool isMicrosofts(const QString &host)
{
    return host == QLatin1String("aka.ms") || host == QLatin1String("microsoft.com")
        || host.endsWith(QLatin1String(".microsoft.com"))
        || std::ranges::any_of(graph::clouds(), [&host](const graph::CloudPlace &place) {
               return QUrl(QString(place.authority)).host() == host;
           });
}

constexpr std::array protocolWords{
    QLatin1String(""),          QLatin1String(".well-known"),
    QLatin1String("authorize"), QLatin1String("common"),
    QLatin1String("consumers"), QLatin1String("devicecode"),
    QLatin1String("oauth2"),    QLatin1String("openid-configuration"),
    QLatin1String("token"),     QLatin1String("organizations"),
    QLatin1String("v2.0"),
};

} // namespace

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return isBare(url) && url.scheme() == QLatin1String("http")
        && (host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1")
            || host == QLatin1String("::1"));
}

bool isIdentityAddress(const QUrl &url)
{
    QUrl root;
    root.setScheme(url.scheme());
    root.setHost(url.host());
    root.setPort(url.port());
    return isLoopback(url) || (isBare(url) && graph::GraphOrigin::fromUrl(root).has_value());
}

bool isCodePage(const QUrl &page, const QUrl &endpoint)
{
    return isLoopback(page)
        || (isBare(page) && page.scheme() == QLatin1String("https")
            && (page.host() == endpoint.host() || isMicrosofts(page.host())));
}

QString loggedIdentityPath(const QUrl &url)
{
    QStringList segments = url.path().split(u'/');
    for (QString &segment : segments) {
        if (std::ranges::find(protocolWords, segment) == protocolWords.end()) {
            segment = QStringLiteral("…");
        }
    }
    return segments.join(u'/');
}

} // namespace auth
