#include "models/roworder.h"

#include <algorithm>

namespace models {

domain::Result<RowOrder> readRowOrder(store::Connection &connection, store::ContactQuery query)
{
    auto listed = store::contactOrder(connection, std::move(query));
    if (!listed) {
        return tl::unexpected(listed.error());
    }
    RowOrder order{.listed = *std::move(listed)};
    order.rows.reserve(order.listed.keys.size());
    for (int row = 0; row < order.listed.keys.size(); ++row) {
        order.rows.insert(order.listed.keys.at(row), row);
    }
    return order;
}

QList<RowRange> rangesOf(const domain::ContactKeys &keys, const RowOrder &order)
{
    QList<int> rows;
    rows.reserve(keys.size());
    for (const domain::ContactKey key : keys) {
        rows.append(order.rowOf(key));
    }
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

QList<int> rowsAfter(const QModelIndexList &indexes, const RowOrder &before, const RowOrder &after)
{
    QList<int> rows;
    rows.reserve(indexes.size());
    for (const QModelIndex &index : indexes) {
        rows.append(after.rowOf(before.listed.keys.value(index.row())));
    }
    return rows;
}

const store::Section *sectionOf(const QList<store::Section> &sections, int row)
{
    const auto next = std::upper_bound(
        sections.begin(), sections.end(), row,
        [](int wanted, const store::Section &section) { return wanted < section.firstRow; });
    return next == sections.begin() ? nullptr : &*std::prev(next);
}

} // namespace models
