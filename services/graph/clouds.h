// The clouds in which Microsoft runs Graph: one root and one sign-in authority each. An app's
// registration, its tokens and its scopes belong to one of them.
//
// Promise  A table, nothing is asked. The community cloud (GCC) is the global one.
// Thread   any.
// Source   Graph "National cloud deployments"; facts 15.2. The German one was closed in 2021.
#pragma once

#include <QLatin1String>
#include <QUrl>

#include <optional>
#include <span>

namespace graph {

enum class Cloud { Global, UsGovernment, UsDefense, China };

struct CloudPlace
{
    Cloud cloud;
    QLatin1String graphRoot; // also the prefix of the cloud's scopes
    QLatin1String authority; // where people sign in
};

std::span<const CloudPlace> clouds();

const CloudPlace &placeOf(Cloud cloud);

// The cloud whose Graph is at this origin; none for another program's.
std::optional<Cloud> cloudAt(const QUrl &origin);

} // namespace graph
