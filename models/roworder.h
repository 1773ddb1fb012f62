// Pure helpers over a list of keys in order: which rows keys have, and how rows move when the order
// changes.
//
// Cost     Written for a few keys in lists of 100 000: a few keys scan, many are hashed once.
#pragma once

#include "services/domain/keys.h"
#include "services/store/contactrows.h"

#include <QModelIndexList>

namespace models {

struct RowRange
{
    int first = 0;
    int last = 0;

    bool operator==(const RowRange &) const = default;
};

// Rows of `keys` in `order`, neighbours joined, ascending; keys that are not in it are left out.
QList<RowRange> rangesOf(const domain::ContactKeys &keys, const domain::ContactKeys &order);

// For each index into `before` its row in `after`, or -1.
QList<int> rowsAfter(const QModelIndexList &indexes, const domain::ContactKeys &before,
                     const domain::ContactKeys &after);

// The section that holds a row; nullptr when there are none.
const store::Section *sectionOf(const QList<store::Section> &sections, int row);

} // namespace models
