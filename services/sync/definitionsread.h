// What readings of definitions (sync/fieldexchange.h, sync/schemaexchange.h) have in common: when one is due,
// and what an error means. Contacts are synced whatever becomes of definitions.
//
// Promise  Pure.
#pragma once

#include "services/sync/synccadence.h"

namespace syncing {

// Where something is known to be missing.
constexpr std::chrono::milliseconds missingAge = std::chrono::minutes(10);

bool isOlder(const QDateTime &instant, std::chrono::milliseconds age); // null: older than anything

enum class DefinitionsError {
    Refuses, // the service gives or takes none: not asked again in this run
    Passes,  // the next pass tries again
    EndsPass
};
DefinitionsError meaningOf(const domain::Error &error);

} // namespace syncing
