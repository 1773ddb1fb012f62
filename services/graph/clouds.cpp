#include "services/graph/clouds.h"

#include <algorithm>
#include <array>

namespace graph {

namespace {

constexpr std::array places{
    CloudPlace{Cloud::Global, QLatin1String("https://graph.microsoft.com"),
               QLatin1String("https://login.microsoftonline.com")},
    CloudPlace{Cloud::UsGovernment, QLatin1String("https://graph.microsoft.us"),
               QLatin1String("https://login.microsoftonline.us")},
    CloudPlace{Cloud::UsDefense, QLatin1String("https://dod-graph.microsoft.us"),
               QLatin1String("https://login.microsoftonline.us")},
    CloudPlace{Cloud::China, QLatin1String("https://microsoftgraph.chinacloudapi.cn"),
               QLatin1String("https://login.chinacloudapi.cn")},
};

} // namespace

std::span<const CloudPlace> clouds()
{
    return places;
}

const CloudPlace &placeOf(Cloud cloud)
{
    return places.at(static_cast<size_t>(cloud));
}

std::optional<Cloud> cloudAt(const QUrl &origin)
{
    const auto *found = std::ranges::find_if(places, [&origin](const CloudPlace &place) {
        const QUrl root{QString(place.graphRoot)};
        return root.scheme() == origin.scheme() && root.host() == origin.host()
            && origin.port(443) == 443;
    });
    return found == places.end() ? std::nullopt : std::optional(found->cloud);
}

} // namespace graph
