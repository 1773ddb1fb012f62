// What nextPushBatch makes its items from: the open targets that may be acted on now.
//
// Thread   store thread.   Errors  Storage.
#pragma once

#include "services/store/changetargets.h"

#include <optional>

namespace store {

// The part of the open targets that may be acted on now, and whether it is already in flight.
struct Run
{
    ChangeTargets targets;
    bool isInFlight = false;
};

Run currentRun(const ChangeTargets &open);

struct QueuedItem
{
    PushItem item;
    qint64 notBefore = 0;
};

using MaybeItem = domain::Result<std::optional<QueuedItem>>; // none: nothing to send, or it waits

void fillBookkeeping(PushItem &item, const ChangeTargets &targets, bool isInFlight);
qint64 latestNotBefore(const ChangeTargets &targets);

} // namespace store
