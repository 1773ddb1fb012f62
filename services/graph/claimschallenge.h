// What a service wants to see in the next token, when it refuses one before its time.
//
// Promise  pure. An empty object: nothing is asked for, or it cannot be read.
// Thread   any.
// Source   Microsoft identity platform, "Claims challenges, claims requests, and client capabilities".
#pragma once

#include "services/graph/graphrequest.h"

#include <QJsonObject>

namespace graph {

QJsonObject claimsChallenge(const QList<Header> &headers);

} // namespace graph
