// What is older than thirty days goes: settled changes, and contacts that were deleted; after ninety the
// values that lost a conflict.
//
// Promise  A change goes together with what undid and redid it, and not before all of them have been
//          settled for thirty days: what can still be undone, redone or sent stays whole. A deleted
//          contact goes when no change names it any more, and with it what is known of its photo.
// Thread   store thread.   Cost  one call removes at most a few hundred rows.   Errors  Storage.
#pragma once

#include "services/domain/result.h"
#include "services/store/committed.h"

#include <QDateTime>

namespace store {

class Connection;

// What was settled or deleted before this instant, in milliseconds, is forgotten.
qint64 historyStart(const QDateTime &now);

enum class Purge { Nothing, Some, More }; // More: call again

domain::Result<Purge> purgeHistory(Connection &connection, QDateTime now);

// The same whatever its age, a slice; answers whether nothing is left to forget.
domain::Result<Committed<bool>> forgetHistory(Connection &connection);

} // namespace store
