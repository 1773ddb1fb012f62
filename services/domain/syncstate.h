// Where the loop with the server stands, for the status bar and the command line.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/error.h"

#include <QDateTime>
#include <QMetaType>

#include <optional>

namespace domain {

struct SyncState
{
    enum class Activity {
        Idle,    // nothing to do until the next round
        Pulling, // reading folders and delta pages
        Pushing, // sending the outbox
        Waiting, // the service asked to wait; `until` says how long
        Offline, // no connection; edits wait in the outbox
        Failed,  // the last round ended with `error`; the cadence tries again
    };

    Activity activity = Activity::Idle;
    QDateTime lastSynced;         // UTC; null before the first whole round
    std::optional<QDateTime> until; // UTC, with Waiting
    std::optional<Error> error;   // with Failed, and with Offline what was tried
    int contactsPulled = 0;       // in this round
    OutboxCounts outbox;

    bool operator==(const SyncState &) const = default;
};

} // namespace domain

Q_DECLARE_METATYPE(domain::SyncState)
