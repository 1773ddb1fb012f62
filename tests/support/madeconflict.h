// A conflict without the two edits that lead to one. For Store::commit.
#pragma once

#include "services/store/conflicts.h"
#include "services/store/shownrow.h"

namespace testsupport {

inline domain::Result<domain::ChangeSet> makeConflict(store::Connection &connection,
                                                      domain::ContactKey contact,
                                                      domain::PropertyConflict conflict)
{
    const QList<domain::PropertyConflict> conflicts{conflict};
    if (auto done = store::recordConflicts(connection, contact, conflicts); !done) {
        return tl::unexpected(done.error());
    }
    domain::ChangeSet changes;
    if (auto done = store::refreshShown(connection, contact, changes); !done) {
        return tl::unexpected(done.error());
    }
    return changes;
}

} // namespace testsupport
