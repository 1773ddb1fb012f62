// What the screen shows of a contact in a list, and why a search found it.
//
// Shape    A row of the store, with what was wished for beside it.
// Thread   readRows runs on the store's thread; the rest is pure.
// Errors   as store::contactRows. A contact that is gone has no row.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/contactcolumn.h"
#include "services/domain/result.h"
#include "services/store/hitreasons.h"

#include <QHash>

#include <algorithm>

namespace store {
class Connection;
}

namespace models {

struct PagedRow
{
    domain::ContactRow row;
    store::HitReason hitReason; // in a field that rows do not show; empty text: none needed
    QHash<domain::ContactColumn, domain::TextRanges>
        ranges;                                  // what was searched for, in shown texts
    QHash<domain::ContactColumn, QString> texts; // of the columns that a row does not hold
    bool isOld = false; // reason, ranges and texts: the contact has changed since
};

// What is read with each row.
struct PageWish
{
    QString text; // searched for
    QList<domain::ContactColumn> columns;

    // Element by element: Qt's own compares the memory, also of a list that has none.
    bool operator==(const PageWish &other) const
    {
        return text == other.text && std::ranges::equal(columns, other.columns);
    }
};

// Without the columns that every row holds.
PageWish pageWish(const QString &text, QList<domain::ContactColumn> columns);

domain::Result<QList<PagedRow>> readRows(store::Connection &connection, domain::ContactKeys keys,
                                         PageWish wish);

} // namespace models
