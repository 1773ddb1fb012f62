#include "services/store/queueditem.h"

#include <algorithm>

namespace store {

Run currentRun(const ChangeTargets &open)
{
    Run run;
    std::ranges::copy_if(open, std::back_inserter(run.targets), &ChangeTarget::isInFlight);
    run.isInFlight = !run.targets.isEmpty();
    if (run.isInFlight) {
        return run;
    }
    const bool isParked = std::ranges::any_of(
        open, [](const ChangeTarget &target) { return target.state == TargetState::Parked; });
    // What was refused blocks what came after it, but for a delete, which makes it pointless.
    const bool isDelete = !open.isEmpty() && open.last().state == TargetState::New
        && (open.last().action == PushAction::DeleteContact
            || open.last().action == PushAction::DeleteFolder
            || open.last().action == PushAction::DeleteCategory);
    if (!isParked || isDelete) {
        run.targets = open;
    }
    return run;
}

void fillBookkeeping(PushItem &item, const ChangeTargets &targets, bool isInFlight)
{
    item.targets = keysOf(targets);
    item.outcomeUnknown = isInFlight;
    qint64 sentAt = 0;
    for (const ChangeTarget &target : targets) {
        item.tries = std::max(item.tries, target.tries);
        item.looks = std::max(item.looks, target.looks);
        sentAt = std::max(sentAt, target.sentAt);
    }
    if (sentAt > 0) {
        item.lastSent = QDateTime::fromMSecsSinceEpoch(sentAt, Qt::UTC);
    }
}

qint64 latestNotBefore(const ChangeTargets &targets)
{
    qint64 latest = 0;
    for (const ChangeTarget &target : targets) {
        latest = std::max(latest, target.notBefore);
    }
    return latest;
}

} // namespace store
