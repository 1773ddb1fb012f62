// What the unsettled targets of a category come to, and what has to wait for what.
//
// Shape    Within one change a new category goes first, then the contacts, then the category that goes: a
//          rename is made of these. One that differs from the old name only by its case cannot stand
//          beside it: there the old one goes first. A delete with "relabel" waits for a pull that shows
//          no contact with the old name (sweepLabels).
// Promise  Nothing is held up for good by a category that the service refuses: contacts are relabelled
//          all the same, and the old name stays.
// Thread   store thread.   Errors  Storage.
#pragma once

#include "services/store/neteffect.h"
#include "services/store/queueditem.h"

namespace store {

struct CategoryStep
{
    PushAction action = PushAction::RecolorCategory;
    ChangeTargets targets;
    QString color; // as it shall be
};

// nullopt: nothing to send, as for one that was never created and is deleted.
std::optional<CategoryStep> netStep(const CategoryStanding &standing, const ChangeTargets &run);

MaybeItem categoryItem(Connection &connection, domain::CategoryKey category);

// Whether the step gives a contact a label that its change has yet to create.
domain::Result<bool> mustWaitForCategory(Connection &connection, const NetStep &step);

domain::Result<> settleMoot(Connection &connection, domain::CategoryKey category);

} // namespace store
