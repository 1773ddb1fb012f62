#include "models/roworder.h"

#include <algorithm>

namespace models {

namespace {

QString idOf(const store::ContactGroup &group)
{
    return group.folder.isValid() ? QString::number(group.folder.value) : group.title;
}

void addRow(RowOrder &order, domain::ContactKey key)
{
    const auto row = static_cast<int>(order.keys.size());
    order.keys.append(key);
    if (const auto first = order.rows.constFind(key); first == order.rows.cend()) {
        order.rows.insert(key, row);
    } else {
        order.further.insert(key, row);
    }
}

void addGroups(RowOrder &order, const store::ContactOrder &listed, const QSet<QString> &closed)
{
    order.keys.reserve(listed.keys.size() + listed.groups.size());
    for (const store::ContactGroup &group : listed.groups) {
        const QString id = idOf(group);
        const bool isOpen = !closed.contains(id);
        order.groups.append({.id = id,
                             .title = group.title,
                             .folder = group.folder,
                             .headerRow = static_cast<int>(order.keys.size()),
                             .count = group.count,
                             .isOpen = isOpen});
        order.keys.append(domain::ContactKey());
        for (int i = 0; isOpen && i < group.count; ++i) {
            addRow(order, listed.keys.at(group.firstRow + i));
        }
    }
}

} // namespace

const RowGroup *RowOrder::groupAt(int row) const
{
    const auto next = std::ranges::upper_bound(groups, row, {}, &RowGroup::headerRow);
    return next == groups.begin() ? nullptr : &*std::prev(next);
}

bool RowOrder::isHeader(int row) const
{
    return row >= 0 && row < keys.size() && !keys.at(row).isValid();
}

domain::Result<RowOrder> readRowOrder(store::Connection &connection, store::ContactQuery query,
                                      QSet<QString> closedGroups, store::StopFlag stop)
{
    auto listed = store::stoppableOrder(connection, std::move(query), std::move(stop));
    if (!listed) {
        return tl::unexpected(listed.error());
    }
    RowOrder order{.keys = {},
                   .groups = {},
                   .sections = listed->sections,
                   .rows = {},
                   .further = {},
                   .found = listed->found,
                   .total = listed->total,
                   .isComplete = listed->isComplete,
                   .unkept = listed->unkept,
                   .problems = listed->problems,
                   .revision = listed->revision};
    order.rows.reserve(listed->keys.size());
    if (listed->groups.isEmpty()) {
        for (const domain::ContactKey key : std::as_const(listed->keys)) {
            order.rows.insert(key, static_cast<int>(order.rows.size()));
        }
        order.keys = std::move(listed->keys);
    } else {
        addGroups(order, *listed, closedGroups);
    }
    return order;
}

domain::ContactKeys contactsAmong(const domain::ContactKeys &keys, qsizetype first, qsizetype count)
{
    domain::ContactKeys contacts = keys.mid(first, count);
    contacts.removeIf([](domain::ContactKey key) { return !key.isValid(); });
    return contacts;
}

QList<RowRange> rangesOf(const domain::ContactKeys &keys, const RowOrder &order)
{
    QList<int> rows;
    rows.reserve(keys.size());
    for (const domain::ContactKey key : keys) {
        rows.append(order.rowOf(key));
        rows.append(order.further.values(key));
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
    QHash<QString, const RowGroup *> groups;
    for (const RowGroup &group : after.groups) {
        groups.insert(group.id, &group);
    }
    QList<int> rows;
    rows.reserve(indexes.size());
    for (const QModelIndex &index : indexes) {
        const domain::ContactKey key = before.keys.value(index.row());
        const RowGroup *old = before.groupAt(index.row());
        const RowGroup *group = old == nullptr ? nullptr : groups.value(old->id);
        if (!key.isValid()) {
            rows.append(group == nullptr ? -1 : group->headerRow);
            continue;
        }
        const QList<int> further = after.further.values(key);
        const auto same = std::ranges::find_if(
            further, [&](int row) { return group != nullptr && after.groupAt(row) == group; });
        rows.append(same == further.end() ? after.rowOf(key) : *same);
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
