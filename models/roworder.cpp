#include "models/roworder.h"

#include <QHash>

#include <algorithm>

namespace models {

namespace {

constexpr qsizetype scanAtMost = 32;

// Row of each key, -1 for those that are not in the order.
QList<int> rowsOf(const domain::ContactKeys &keys, const domain::ContactKeys &order)
{
    QList<int> rows;
    rows.reserve(keys.size());
    if (keys.size() <= scanAtMost) {
        for (const domain::ContactKey key : keys) {
            rows.append(static_cast<int>(order.indexOf(key)));
        }
        return rows;
    }
    // Hash the few that are asked for, not the whole order.
    QHash<domain::ContactKey, int> found;
    found.reserve(keys.size());
    for (const domain::ContactKey key : keys) {
        found.insert(key, -1);
    }
    for (int row = 0; row < order.size(); ++row) {
        if (const auto entry = found.find(order.at(row)); entry != found.end()) {
            *entry = row;
        }
    }
    for (const domain::ContactKey key : keys) {
        rows.append(found.value(key, -1));
    }
    return rows;
}

} // namespace

QList<RowRange> rangesOf(const domain::ContactKeys &keys, const domain::ContactKeys &order)
{
    QList<int> rows = rowsOf(keys, order);
    std::ranges::sort(rows);
    QList<RowRange> ranges;
    for (const int row : rows) {
        if (row < 0) {
            continue;
        }
        if (!ranges.isEmpty() && row <= ranges.last().last + 1) {
            ranges.last().last = row;
        } else {
            ranges.append({row, row});
        }
    }
    return ranges;
}

QList<int> rowsAfter(const QModelIndexList &indexes, const domain::ContactKeys &before,
                     const domain::ContactKeys &after)
{
    domain::ContactKeys keys;
    keys.reserve(indexes.size());
    for (const QModelIndex &index : indexes) {
        keys.append(before.value(index.row()));
    }
    return rowsOf(keys, after);
}

const store::Section *sectionOf(const QList<store::Section> &sections, int row)
{
    const auto next = std::upper_bound(
        sections.begin(), sections.end(), row,
        [](int wanted, const store::Section &section) { return wanted < section.firstRow; });
    return next == sections.begin() ? nullptr : &*std::prev(next);
}

} // namespace models
