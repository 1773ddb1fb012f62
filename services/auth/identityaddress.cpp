#include "services/auth/identityaddress.h"

#include "services/graph/clouds.h"
#include "services/graph/graphorigin.h"

#include <algorithm>

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

} // namespace auth
