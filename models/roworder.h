// The contacts of a list in order, with the row of each: what a query of the store answers, made ready
// for a model to look up.
//
// Shape    RowOrder is a value; its lists are shared, so that a copy costs nothing.
// Thread   readRowOrder runs on the store's thread: hashing 100 000 keys takes 3 ms there, so that the
//          window's never has to look through them. The rest is pure.
// Errors   as store::contactOrder.
#pragma once

#include "services/domain/keys.h"
#include "services/store/contactrows.h"

#include <QHash>
#include <QModelIndexList>

namespace models {

struct RowRange
{
    int first = 0;
    int last = 0;

    bool operator==(const RowRange &) const = default;
};

struct RowOrder
{
    store::ContactOrder listed;
    QHash<domain::ContactKey, int> rows;

    int rowOf(domain::ContactKey key) const { return rows.value(key, -1); } // -1: not listed
};

domain::Result<RowOrder> readRowOrder(store::Connection &connection, store::ContactQuery query);

// Rows of `keys`, neighbours joined, ascending; keys that are not listed are left out.
QList<RowRange> rangesOf(const domain::ContactKeys &keys, const RowOrder &order);

// For each index into `before` its row in `after`, or -1.
QList<int> rowsAfter(const QModelIndexList &indexes, const RowOrder &before, const RowOrder &after);

// The section that holds a row; nullptr when there are none.
const store::Section *sectionOf(const QList<store::Section> &sections, int row);

} // namespace models
