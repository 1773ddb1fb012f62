// From one list of keys to the next by rows removed and rows inserted, for models whose common rows
// keep their order.
//
// Promise  Pure. Apply the removals first, in their order (from the end), then the insertions.
#pragma once

#include <QList>
#include <QSet>

#include <optional>

namespace models {

struct RowRange
{
    int first = 0;
    int last = 0; // included

    bool operator==(const RowRange &) const = default;
};

struct KeySteps
{
    QList<RowRange> removed;  // rows of the old list, last range first
    QList<RowRange> inserted; // rows of the new list, first range first
};

// nullopt when common keys stand in another order: a reset.
template <class Key>
std::optional<KeySteps> keySteps(const QList<Key> &before, const QList<Key> &after)
{
    if (before == after) {
        return KeySteps();
    }
    const QSet<Key> kept =
        QSet<Key>(before.begin(), before.end()).intersect(QSet<Key>(after.begin(), after.end()));
    const auto add = [](QList<RowRange> &ranges, int row) {
        if (!ranges.isEmpty() && ranges.last().last + 1 == row) {
            ranges.last().last = row;
        } else {
            ranges.append({row, row});
        }
    };
    KeySteps steps;
    QList<Key> rest;
    for (int row = 0; row < before.size(); ++row) {
        kept.contains(before.at(row)) ? rest.append(before.at(row)) : add(steps.removed, row);
    }
    QList<Key> common;
    for (int row = 0; row < after.size(); ++row) {
        kept.contains(after.at(row)) ? common.append(after.at(row)) : add(steps.inserted, row);
    }
    std::reverse(steps.removed.begin(), steps.removed.end());
    return rest == common ? std::optional(steps) : std::nullopt;
}

} // namespace models
