// How FolderTreeModel comes to look like a plan, by few and true signals: a row that stays says
// nothing, a row that moves moves once.

#include "models/foldernode.h"
#include "models/foldertreemodel.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace models {

namespace {

using Nodes = std::vector<FolderNode *>;

void collect(FolderNode &node, QHash<QString, FolderNode *> &known)
{
    for (const auto &child : node.children) {
        known.insert(child->value.id(), child.get());
        collect(*child, known);
    }
}

bool holdsAny(const FolderNode &node, const QSet<const FolderNode *> &wanted)
{
    return wanted.contains(&node)
        || std::ranges::any_of(node.children,
                               [&wanted](const auto &each) { return holdsAny(*each, wanted); });
}

// Of siblings in the order planned for them the most that already stand in it: the longest rising
// sequence of their rows.
Nodes longestInOrder(const Nodes &siblings)
{
    const size_t none = siblings.size();
    std::vector<int> rows;
    std::ranges::transform(siblings, std::back_inserter(rows), &FolderNode::row);
    std::vector<size_t> before(siblings.size(), none); // the one before it in its best sequence
    std::vector<size_t> ends; // the last of the best sequence of each length
    for (size_t i = 0; i < siblings.size(); ++i) {
        const auto place =
            std::ranges::lower_bound(ends, rows[i], {}, [&rows](size_t end) { return rows[end]; });
        if (place != ends.begin()) {
            before[i] = *std::prev(place);
        }
        if (place == ends.end()) {
            ends.push_back(i);
        } else {
            *place = i;
        }
    }
    Nodes longest;
    for (size_t i = ends.empty() ? none : ends.back(); i != none; i = before[i]) {
        longest.push_back(siblings[i]);
    }
    return longest;
}

// The rows that need not move. `nodes`: for each row of the plan what it is now, or null.
QSet<FolderNode *> stayingRows(const QList<PlannedRow> &plan, const Nodes &nodes, FolderNode *root)
{
    QHash<FolderNode *, Nodes> siblings;
    for (qsizetype i = 0; i < plan.size(); ++i) {
        FolderNode *node = nodes[static_cast<size_t>(i)];
        const int place = plan.at(i).parent;
        FolderNode *parent = place < 0 ? root : nodes[static_cast<size_t>(place)];
        if (node != nullptr && node->parent == parent) {
            siblings[parent].push_back(node);
        }
    }
    QSet<FolderNode *> staying;
    for (const Nodes &each : std::as_const(siblings)) {
        for (FolderNode *node : longestInOrder(each)) {
            staying.insert(node);
        }
    }
    return staying;
}

} // namespace

void FolderTreeModel::follow(const QList<PlannedRow> &plan)
{
    FolderNode *root = nodeAt({});
    QHash<QString, FolderNode *> known;
    collect(*root, known);
    Nodes nodes;
    QSet<const FolderNode *> kept;
    for (const PlannedRow &row : plan) {
        nodes.push_back(known.value(row.value.id()));
        kept.insert(nodes.back());
    }
    removeAllBut(kept, *root);

    const QSet<FolderNode *> staying = stayingRows(plan, nodes, root);
    QHash<FolderNode *, FolderNode *> lastPlaced; // of each parent
    for (qsizetype i = 0; i < plan.size(); ++i) {
        const PlannedRow &row = plan.at(i);
        FolderNode *&node = nodes[static_cast<size_t>(i)];
        FolderNode &parent = row.parent < 0 ? *root : *nodes[static_cast<size_t>(row.parent)];
        const FolderNode *previous = lastPlaced.value(&parent);
        const int place = previous == nullptr ? 0 : previous->row() + 1;
        if (node == nullptr) {
            node = insertNode(row.value, parent, place);
            kept.insert(node);
        } else if (!staying.contains(node)) {
            moveNode(*node, parent, place);
        }
        setValue(*node, row.value);
        lastPlaced.insert(&parent, node);
    }
    removeAllBut(kept, *root); // what only stood until the rows below it had left
}

FolderNode *FolderTreeModel::insertNode(const FolderNodeValue &value, FolderNode &parent, int row)
{
    auto node = std::make_unique<FolderNode>();
    node->value = value;
    node->parent = &parent;
    FolderNode *made = node.get();
    beginInsertRows(indexOfNode(&parent), row, row);
    parent.children.insert(parent.children.begin() + row, std::move(node));
    endInsertRows();
    return made;
}

// row: where it is to be inserted, counted with itself still at its old place.
void FolderTreeModel::moveNode(FolderNode &node, FolderNode &parent, int row)
{
    FolderNode *oldParent = node.parent;
    const int oldRow = node.row();
    if (oldParent == &parent && oldRow == row) {
        return;
    }
    beginMoveRows(indexOfNode(oldParent), oldRow, oldRow, indexOfNode(&parent), row);
    auto &oldSiblings = oldParent->children;
    std::unique_ptr<FolderNode> moved = std::move(oldSiblings[static_cast<size_t>(oldRow)]);
    oldSiblings.erase(oldSiblings.begin() + oldRow);
    moved->parent = &parent;
    const int newRow = oldParent == &parent && oldRow < row ? row - 1 : row;
    parent.children.insert(parent.children.begin() + newRow, std::move(moved));
    endMoveRows();
}

void FolderTreeModel::setValue(FolderNode &node, const FolderNodeValue &value)
{
    if (node.value != value) {
        node.value = value;
        const QModelIndex changed = indexOfNode(&node);
        Q_EMIT dataChanged(changed, changed);
    }
}

// Removes the rows that are not in `kept` and have none of it below them, neighbours together.
void FolderTreeModel::removeAllBut(const QSet<const FolderNode *> &kept, FolderNode &parent)
{
    auto &children = parent.children;
    for (auto end = children.end(); end != children.begin();) {
        auto first = end;
        while (first != children.begin() && !holdsAny(**std::prev(first), kept)) {
            --first;
        }
        if (first == end) {
            --end;
            removeAllBut(kept, **end);
            continue;
        }
        beginRemoveRows(indexOfNode(&parent), static_cast<int>(first - children.begin()),
                        static_cast<int>(end - children.begin()) - 1);
        end = children.erase(first, end);
        endRemoveRows();
    }
}

} // namespace models
