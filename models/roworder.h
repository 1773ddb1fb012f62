// The rows of a list of contacts: what a query of the store answers, with a row for the header of each
// group, made ready for a model to look up.
//
// Shape    RowOrder is a value; its lists are shared, so that a copy costs nothing. keys holds one key a
//          row, an invalid one for a header; the contacts of a closed group have no rows. Grouped by
//          category a contact may have several rows.
// Thread   readRowOrder runs on the store's thread: hashing 100 000 keys takes 3 ms there, so that the
//          window's never has to look through them. The rest is pure.
// Errors   as store::contactOrder.
#pragma once

#include "services/domain/keys.h"
#include "services/store/contactrows.h"

#include <QHash>
#include <QModelIndexList>
#include <QSet>

namespace models {

struct RowRange
{
    int first = 0;
    int last = 0;

    bool operator==(const RowRange &) const = default;
};

struct RowGroup
{
    QString id; // the same for the same group after any change
    QString title;
    domain::FolderKey folder;
    int headerRow = 0;
    int count = 0; // also while it is closed
    bool isOpen = true;

    bool operator==(const RowGroup &) const = default;
};

struct RowOrder
{
    domain::ContactKeys keys;
    QList<RowGroup> groups;
    QList<store::Section> sections;
    QHash<domain::ContactKey, int> rows;         // the first of each contact
    QMultiHash<domain::ContactKey, int> further; // rows of contacts that have several
    int found = 0;
    int total = 0;
    bool isComplete = true; // as in store::ContactOrder, and so the next
    domain::ContactKeys unkept;
    QList<domain::SearchProblem> problems;
    domain::Revision revision = 0;

    int rowOf(domain::ContactKey key) const { return rows.value(key, -1); } // -1: not listed
    const RowGroup *groupAt(int row) const; // that the row is in or heads; nullptr without groups
    bool isHeader(int row) const;
};

domain::Result<RowOrder> readRowOrder(store::Connection &connection, store::ContactQuery query,
                                      QSet<QString> closedGroups, store::StopFlag stop);

// Of some rows, headers left out.
domain::ContactKeys contactsAmong(const domain::ContactKeys &keys, qsizetype first,
                                  qsizetype count);

// Rows of `keys`, neighbours joined, ascending; keys that are not listed are left out.
QList<RowRange> rangesOf(const domain::ContactKeys &keys, const RowOrder &order);

// For each index into `before` its row in `after`, or -1. A header goes with its group; a contact stays
// in its group where it is still there.
QList<int> rowsAfter(const QModelIndexList &indexes, const RowOrder &before, const RowOrder &after);

// The section that holds a row; nullptr when there are none.
const store::Section *sectionOf(const QList<store::Section> &sections, int row);

} // namespace models
