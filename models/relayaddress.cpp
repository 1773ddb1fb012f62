#include "models/relayaddress.h"

namespace models {

namespace {

bool isThisComputer(const QString &host)
{
    return host == QLatin1String("localhost") || host.startsWith(QLatin1String("127."))
        || host == QLatin1String("::1");
}

} // namespace

std::optional<QUrl> relayAddress(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isPlain = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
    const bool isGood = url.isValid() && url.scheme() == QLatin1String("https")
        && !url.host().isEmpty() && !isThisComputer(url.host()) && isPlain;
    return isGood ? std::optional(url) : std::nullopt;
}

} // namespace models
