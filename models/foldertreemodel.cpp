#include "models/foldertreemodel.h"

#include "models/contactroles.h"
#include "models/foldernode.h"
#include "services/store/store.h"

#include <QHash>
#include <QTimer>

#include <chrono>
#include <functional>

namespace models {

namespace {

constexpr std::chrono::milliseconds deltaReloadPause(100);

struct TreeSnapshot
{
    store::FolderList folders;
    store::CategoryList categories;
};

// Runs on the store's thread.
domain::Result<TreeSnapshot> readTree(store::Connection &connection)
{
    auto folders = store::folderList(connection);
    if (!folders) {
        return tl::unexpected(folders.error());
    }
    auto categories = store::categoryList(connection);
    if (!categories) {
        return tl::unexpected(categories.error());
    }
    return TreeSnapshot{*std::move(folders), *std::move(categories)};
}

} // namespace

struct FolderTreeModel::Private
{
    FolderNode root;
    TreeSnapshot snapshot;
    QTimer reloadPause;
    bool isLoaded = false;
    bool isReading = false;
    bool isStale = false;
};

FolderTreeModel::FolderTreeModel(store::Store &store, QObject *parent)
    : QAbstractItemModel(parent)
    , m_private(std::make_unique<Private>())
    , m_store(store)
{
    m_private->reloadPause.setSingleShot(true);
    connect(&m_private->reloadPause, &QTimer::timeout, this, &FolderTreeModel::reload);
    connect(&m_store, &store::Store::changed, this, &FolderTreeModel::storeChanged);
    reload();
}

FolderTreeModel::~FolderTreeModel() = default;

FolderNode *FolderTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<FolderNode *>(index.internalPointer()) : &m_private->root;
}

QModelIndex FolderTreeModel::indexOfNode(FolderNode *node) const
{
    return node == nullptr || node->parent == nullptr ? QModelIndex()
                                                      : createIndex(node->row(), 0, node);
}

QModelIndex FolderTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, nodeAt(parent)->children[static_cast<size_t>(row)].get());
}

QModelIndex FolderTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOfNode(nodeAt(index)->parent) : QModelIndex();
}

int FolderTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent)->children.size());
}

int FolderTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant FolderTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const FolderNodeValue &value = nodeAt(index)->value;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        switch (value.kind) {
        case Kind::Mailbox:
            return value.mailbox.displayName.isEmpty() ? value.mailbox.userPrincipalName
                                                       : value.mailbox.displayName;
        case Kind::Folder:
            return value.folder.displayName;
        case Kind::Category:
            return value.category.displayName;
        case Kind::AllContacts:
        case Kind::CategoriesHeader:
            return {}; // their words are the ui's
        }
        Q_UNREACHABLE();
    case FolderKindRole:
        return QVariant::fromValue(value.kind);
    case FolderKeyRole:
        return QVariant::fromValue(value.folder.key);
    case MailboxKeyRole:
        return QVariant::fromValue(mailboxOf(value));
    case CategoryNameRole:
        return value.category.displayName;
    case CategoryColorRole:
        return value.category.color.preset;
    case CountRole:
        return value.count;
    case FolderPendingRole:
        return value.folder.pending;
    default:
        return {};
    }
}

domain::MailboxKey FolderTreeModel::mailboxOf(const FolderNodeValue &value)
{
    return value.kind == Kind::Folder ? value.folder.mailbox : value.mailbox.key;
}

bool FolderTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role == Qt::EditRole && flags(index).testFlag(Qt::ItemIsEditable)) {
        const domain::ContactFolder folder = folderAt(index);
        const QString name = value.toString().trimmed();
        if (!name.isEmpty() && name != folder.displayName) {
            Q_EMIT renameRequested(folder.key, name);
        }
    }
    return false;
}

Qt::ItemFlags FolderTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    const FolderNodeValue &value = nodeAt(index)->value;
    switch (value.kind) {
    case Kind::AllContacts:
    case Kind::Category:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    case Kind::CategoriesHeader:
        return Qt::ItemIsEnabled;
    case Kind::Mailbox:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    case Kind::Folder: {
        const Qt::ItemFlags any = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
        return value.folder.isDefault ? any : any | Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
    }
    }
    Q_UNREACHABLE();
}

FolderTreeModel::Kind FolderTreeModel::kindOf(const QModelIndex &index) const
{
    return nodeAt(index)->value.kind;
}

domain::ContactFolder FolderTreeModel::folderAt(const QModelIndex &index) const
{
    return index.isValid() ? nodeAt(index)->value.folder : domain::ContactFolder();
}

QModelIndex FolderTreeModel::find(const FolderNodeValue &wanted) const
{
    std::function<FolderNode *(FolderNode &)> search = [&](FolderNode &node) -> FolderNode * {
        for (const auto &child : node.children) {
            if (child->value.isSameRow(wanted)) {
                return child.get();
            }
            if (FolderNode *found = search(*child)) {
                return found;
            }
        }
        return nullptr;
    };
    return indexOfNode(search(m_private->root));
}

QModelIndex FolderTreeModel::indexOf(domain::FolderKey folder) const
{
    return find({.kind = Kind::Folder, .folder = {.key = folder}});
}

QModelIndex FolderTreeModel::indexOfCategory(const QString &name) const
{
    return find({.kind = Kind::Category, .category = {.displayName = name}});
}

QModelIndex FolderTreeModel::allContacts() const
{
    return find({.kind = Kind::AllContacts});
}

const QList<domain::ContactFolder> &FolderTreeModel::folders() const
{
    return m_private->snapshot.folders.folders;
}

const QList<domain::Mailbox> &FolderTreeModel::mailboxes() const
{
    return m_private->snapshot.folders.mailboxes;
}

int FolderTreeModel::categoryPreset(const QString &name) const
{
    const QModelIndex index = indexOfCategory(name);
    return index.isValid() ? nodeAt(index)->value.category.color.preset : -1;
}

void FolderTreeModel::storeChanged(const domain::ChangeSet &changes)
{
    if (changes.isEmpty()) {
        return;
    }
    const bool isStructure =
        changes.foldersChanged || changes.categoriesChanged || changes.accountsChanged;
    if (!isStructure && changes.upserted.isEmpty() && changes.removed.isEmpty()) {
        return;
    }
    if (changes.origin == domain::ChangeSet::Origin::User || isStructure) {
        reload();
    } else if (!m_private->reloadPause.isActive()) {
        m_private->reloadPause.start(deltaReloadPause); // only counts: a page a moment is enough
    }
}

void FolderTreeModel::reload()
{
    m_private->reloadPause.stop();
    if (m_private->isReading) {
        m_private->isStale = true;
        return;
    }
    m_private->isReading = true;
    m_private->isStale = false;
    QCoro::connect(m_store.read(&readTree), this,
                   [this](const domain::Result<TreeSnapshot> &snapshot) {
                       m_private->isReading = false;
                       if (!snapshot) {
                           Q_EMIT failed(snapshot.error());
                       } else {
                           m_private->snapshot = *snapshot;
                           follow(plannedRows(snapshot->folders, snapshot->categories));
                       }
                       if (m_private->isStale) {
                           reload();
                       }
                   });
}

// Walks the plan, parents before children. Each row is put at its place: made, or moved there from
// wherever it was. What then stands behind the last planned child of a parent is gone.
void FolderTreeModel::follow(const QList<PlannedRow> &plan)
{
    std::vector<FolderNode *> nodes;
    QHash<FolderNode *, int> placed;
    nodes.reserve(static_cast<size_t>(plan.size()));
    for (const PlannedRow &row : plan) {
        FolderNode *parent =
            row.parent < 0 ? &m_private->root : nodes[static_cast<size_t>(row.parent)];
        FolderNode *node = place(row.value, *parent, placed[parent]++);
        nodes.push_back(node);
        placed.insert(node, 0);
    }
    nodes.push_back(&m_private->root);
    for (FolderNode *node : nodes) {
        removeFrom(*node, placed.value(node));
    }
    if (!m_private->isLoaded) {
        m_private->isLoaded = true;
        Q_EMIT loaded();
    }
}

FolderNode *FolderTreeModel::place(const FolderNodeValue &value, FolderNode &parent, int row)
{
    const QModelIndex parentIndex = indexOfNode(&parent);
    const QModelIndex old = find(value);
    if (!old.isValid()) {
        auto node = std::make_unique<FolderNode>();
        node->value = value;
        node->parent = &parent;
        FolderNode *made = node.get();
        beginInsertRows(parentIndex, row, row);
        parent.children.insert(parent.children.begin() + row, std::move(node));
        endInsertRows();
        return made;
    }
    FolderNode *node = nodeAt(old);
    if (node->parent != &parent || node->row() != row) {
        FolderNode *oldParent = node->parent;
        const int oldRow = node->row();
        beginMoveRows(indexOfNode(oldParent), oldRow, oldRow, parentIndex, row);
        auto &oldSiblings = oldParent->children;
        std::unique_ptr<FolderNode> moved = std::move(oldSiblings[static_cast<size_t>(oldRow)]);
        oldSiblings.erase(oldSiblings.begin() + oldRow);
        moved->parent = &parent;
        parent.children.insert(parent.children.begin() + row, std::move(moved));
        endMoveRows();
    }
    if (node->value != value) {
        node->value = value;
        const QModelIndex changed = indexOfNode(node);
        Q_EMIT dataChanged(changed, changed);
    }
    return node;
}

void FolderTreeModel::removeFrom(FolderNode &parent, int row)
{
    const int count = static_cast<int>(parent.children.size());
    if (row >= count) {
        return;
    }
    beginRemoveRows(indexOfNode(&parent), row, count - 1);
    parent.children.resize(static_cast<size_t>(row));
    endRemoveRows();
}

} // namespace models
