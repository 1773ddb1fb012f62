// Every time that the loop with the server waits, in one place, so that tests can make them short.
//
// Units    milliseconds.   Source  RELIABILITY sections 4 and 5.
#pragma once

#include "services/domain/error.h"
#include "services/graph/clientoptions.h"

#include <QDateTime>

#include <chrono>

namespace syncing {

struct SyncCadence
{
    std::chrono::milliseconds whileActive = std::chrono::minutes(1);
    std::chrono::milliseconds whileIdle = std::chrono::minutes(10);

    // Within a pass: before the first repeat; doubles, at most two minutes.
    std::chrono::milliseconds firstBackoff = std::chrono::seconds(2);

    // A wait that the service asks for and that is longer ends the pass.
    std::chrono::milliseconds patience = std::chrono::minutes(5);

    // A create whose fate is unknown: when to look first, and how late the look must be that allows
    // to send it again (counted from the last send).
    std::chrono::milliseconds firstLook = std::chrono::seconds(5);
    std::chrono::milliseconds lastLook = std::chrono::seconds(30);

    // Open extensions of a contact that no delta brought are read again when they were read longer ago.
    std::chrono::milliseconds extensionAge = std::chrono::hours(24);

    // What only says that a pass found nothing is written no more often: newer tokens, the time of the pass.
    std::chrono::milliseconds quietWrites = std::chrono::hours(1);

    std::function<double()> fraction = graph::randomFraction; // for jitter; a walk has its own
};

// Between half of firstBackoff * 2^attempt and the whole of it.
std::chrono::milliseconds backoff(const SyncCadence &cadence, int attempt);

// How long after failed passes in a row the next one comes: 1, 2, 5, 10, 30 minutes; while there is no
// connection, half a minute, doubling up to five; a day for an account without a mailbox.
std::chrono::milliseconds pauseAfterFailures(int failures, const domain::Error &last);

QDateTime now(); // UTC

} // namespace syncing
