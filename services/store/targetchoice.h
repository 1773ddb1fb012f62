// What the person decides about a single target: that it goes again, or not at all.
//
// Thread   store thread, inside a commit.   Errors  Storage.
#pragma once

#include "services/store/changetargets.h"

namespace store {

// What was refused goes as if for the first time; what waits goes at once, its tries kept: they tell
// whether it may have happened.
domain::Result<> sendAgain(Connection &connection, const ChangeTarget &target);

domain::Result<> markDiscarded(Connection &connection, const ChangeTarget &target);

// The next step of the same kind behind a discarded one starts from where that one started. Answers
// whether there is such a step.
domain::Result<bool> rebaseNext(Connection &connection, const ChangeTarget &discarded,
                                const ChangeTargets &open);

domain::Result<> discardCategory(Connection &connection, domain::CategoryKey category,
                                 const ChangeTargets &discarded);

} // namespace store
