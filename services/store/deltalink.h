// Where the next request of a delta round goes: the part that pages of folders and of contacts share.
//
// Promise  Pure, but for the reader that is handed in. A page has exactly one link that counts: the
//          next one, else the delta link that ends the round.
// Errors   BadReply for a page with neither, and what the reader says of a foreign one.
// Source   Graph v1.0 "Use delta query", section "State tokens".
#pragma once

#include "services/store/applydelta.h"
#include "services/wire/deltapage.h"

#include <QSet>

namespace store {

struct DeltaLinks
{
    QString next;
    QString delta; // empty: list from the start

    bool isListing() const { return delta.isEmpty(); } // all there is, not only what changed
    bool isStart() const { return delta.isEmpty() && next.isEmpty(); }
    bool isAtRest() const { return !delta.isEmpty() && next.isEmpty(); } // between two rounds
};

// The links to keep after a page. A round that goes on keeps its old delta link.
template <class Item>
domain::Result<DeltaLinks> linksAfter(const wire::Page<Item> &page, const DeltaLinks &before,
                                      const LinkReader &read)
{
    const bool isLast = page.nextLink.isEmpty();
    const QString &found = isLast ? page.deltaLink : page.nextLink;
    if (found.isEmpty()) {
        return domain::failure(domain::Error::Kind::BadReply, QStringLiteral("@odata.deltaLink"));
    }
    auto link = read(found);
    if (!link) {
        return tl::unexpected(link.error());
    }
    return isLast ? DeltaLinks{.next = {}, .delta = *link}
                  : DeltaLinks{.next = *link, .delta = before.delta};
}

inline bool isWorthSaving(const DeltaLinks &after, const DeltaLinks &before, int items,
                          QuietLink quiet)
{
    return quiet == QuietLink::Renew || items > 0 || !before.isAtRest() || !after.isAtRest();
}

// An item may appear several times on a page: the last one counts.
template <class Item>
QList<Item> lastOccurrences(QList<Item> items)
{
    QSet<domain::GraphId> seen;
    seen.reserve(items.size());
    auto last = items.end();
    for (auto item = items.end(); item != items.begin();) {
        --item;
        if (!seen.contains(item->id)) {
            seen.insert(item->id);
            if (--last != item) {
                *last = std::move(*item);
            }
        }
    }
    items.erase(items.begin(), last);
    return items;
}

} // namespace store
