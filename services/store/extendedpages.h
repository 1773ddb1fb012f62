// What two readings share that take the same pages: of extended values, and of extensions alone.
//
// Answers  how many items the smallest page held that was not the last: what a service gives at most;
//          0 while each answer was one page. Thread  store thread.   Errors  Storage.
#pragma once

#include "services/store/committed.h"
#include "services/store/shownrow.h"
#include "services/wire/deltapage.h"

#include <algorithm>

namespace store {

// `take(item, changes)` answers a Result<> for each wire::ExtendedItem.
template <typename Take>
domain::Result<Refetchable<Committed<int>>>
takeExtendedPages(Connection &connection, const wire::ExtendedPages &pages, Take take)
{
    Refetchable<Committed<int>> applied{{.changes = {}, .value = 0}};
    applied.changes.origin = domain::ChangeSet::Origin::Delta;
    for (const wire::Page<wire::ExtendedItem> &page : pages) {
        const int count = static_cast<int>(page.items.size());
        if (!page.nextLink.isEmpty() && count > 0) {
            applied.value = applied.value == 0 ? count : std::min(applied.value, count);
        }
        for (const wire::ExtendedItem &item : page.items) {
            if (const domain::Result<> done = take(item, applied.changes); !done) {
                return tl::unexpected(done.error());
            }
        }
    }
    const auto outbox = outboxCounts(connection);
    if (!outbox) {
        return tl::unexpected(outbox.error());
    }
    applied.changes.outbox = *outbox;
    return applied;
}

} // namespace store
