#include "models/foldertreemodel.h"

#include "models/contactroles.h"
#include "models/daychange.h"
#include "models/foldernode.h"
#include "models/mailboxfacts.h"
#include "services/store/savedviewcounts.h"
#include "services/store/store.h"

#include <QTimer>

#include <chrono>
#include <functional>
#include <utility>

namespace models {

namespace {

constexpr std::chrono::milliseconds deltaReloadPause(100);

using ViewCounts = QHash<store::SavedViewKey, int>;

} // namespace

struct FolderTreeModel::Private
{
    FolderNode root;
    TreeSnapshot snapshot;
    QTimer reloadPause;
    bool isLoaded = false;
    bool isReading = false;
    bool isCounting = false;
    bool isStale = false;              // refresh() came while it was being read
    domain::Revision newestChange = 0; // that the tree has to show
};

FolderTreeModel::FolderTreeModel(store::Store &store, QObject *parent)
    : QAbstractItemModel(parent)
    , m_private(std::make_unique<Private>())
    , m_facts(new MailboxFacts(this))
    , m_store(store)
{
    m_private->reloadPause.setSingleShot(true);
    connect(&m_private->reloadPause, &QTimer::timeout, this, &FolderTreeModel::reload);
    connect(&m_store, &store::Store::changed, this, &FolderTreeModel::storeChanged);
    connect(new DayChange(this), &DayChange::dayChanged, this, [this] {
        for (const auto &node : m_private->root.children) {
            const QModelIndex row = indexOfNode(node.get());
            Q_EMIT dataChanged(row, row, {OverdueCountRole});
        }
    });
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

void FolderTreeModel::setSpokenNames(std::function<QString(const QModelIndex &)> names)
{
    m_spokenNames = std::move(names);
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
        case Kind::FavouriteFolder:
            return value.folder.displayName;
        case Kind::FavouriteContact:
            return value.favourite.name;
        case Kind::SavedView:
            return value.view.name;
        case Kind::AllContacts:
        case Kind::CategoriesHeader:
        case Kind::FavouritesHeader:
        case Kind::ViewsHeader:
        case Kind::NoCategory:
        case Kind::FollowUp:
        case Kind::People:
            return {}; // their words are the ui's
        }
        Q_UNREACHABLE();
    case Qt::AccessibleTextRole:
        return m_spokenNames ? m_spokenNames(index) : QString();
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
        return isHeader(value.kind) || value.kind == Kind::FavouriteContact || value.count < 0
            ? QVariant()
            : value.count;
    case OverdueCountRole:
        return value.overdueOn(QDate::currentDate());
    case FolderPendingRole:
        return value.folder.pending;
    default:
        return {};
    }
}

bool FolderTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role == Qt::EditRole && flags(index).testFlag(Qt::ItemIsEditable)) {
        const QString name = value.toString().trimmed();
        const QString before = index.data(Qt::DisplayRole).toString();
        if (name.isEmpty() || name == before) {
            return false;
        }
        switch (kindOf(index)) {
        case Kind::SavedView:
            Q_EMIT viewRenameRequested(savedViewAt(index).key, name);
            break;
        case Kind::Category:
            Q_EMIT categoryRenameRequested(before, name);
            break;
        default:
            Q_EMIT renameRequested(folderAt(index).key, name);
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
    case Kind::FavouriteContact:
    case Kind::People:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    case Kind::FavouriteFolder:
    case Kind::NoCategory:
    case Kind::FollowUp:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled;
    case Kind::SavedView:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable;
    case Kind::Category:
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDropEnabled | Qt::ItemIsEditable
            | Qt::ItemIsDragEnabled;
    case Kind::CategoriesHeader:
    case Kind::FavouritesHeader:
    case Kind::ViewsHeader:
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

domain::Mailbox FolderTreeModel::mailboxAt(const QModelIndex &index) const
{
    return kindOf(index) == Kind::Mailbox ? nodeAt(index)->value.mailbox : domain::Mailbox();
}

QModelIndex FolderTreeModel::find(const FolderNodeValue &wanted) const
{
    const QString id = wanted.id();
    std::function<FolderNode *(FolderNode &)> search = [&](FolderNode &node) -> FolderNode * {
        for (const auto &child : node.children) {
            if (child->value.id() == id) {
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

bool FolderTreeModel::isHeader(Kind kind)
{
    return kind == Kind::CategoriesHeader || kind == Kind::FavouritesHeader
        || kind == Kind::ViewsHeader;
}

store::Favourite FolderTreeModel::favouriteAt(const QModelIndex &index) const
{
    return index.isValid() ? nodeAt(index)->value.favourite : store::Favourite();
}

store::SavedView FolderTreeModel::savedViewAt(const QModelIndex &index) const
{
    return index.isValid() ? nodeAt(index)->value.view : store::SavedView();
}

QModelIndex FolderTreeModel::indexOf(store::SavedViewKey view) const
{
    return find({.kind = Kind::SavedView, .view = {.key = view}});
}

const QList<store::Favourite> &FolderTreeModel::favourites() const
{
    return m_private->snapshot.favourites;
}

const QList<store::SavedView> &FolderTreeModel::savedViews() const
{
    return m_private->snapshot.views;
}

QModelIndex FolderTreeModel::indexOf(Kind kind) const
{
    return find({.kind = kind});
}

QModelIndex FolderTreeModel::allContacts() const
{
    return indexOf(Kind::AllContacts);
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
    if (changes.revision <= m_private->snapshot.folders.revision) {
        return;
    }
    const bool isStructure =
        changes.foldersChanged || changes.categoriesChanged || changes.accountsChanged;
    if (!isStructure && changes.upserted.isEmpty() && changes.removed.isEmpty()) {
        return;
    }
    m_private->newestChange = changes.revision;
    if (changes.origin == domain::ChangeSet::Origin::User || isStructure) {
        reload();
    } else if (!m_private->reloadPause.isActive()) {
        m_private->reloadPause.start(deltaReloadPause); // only counts: a page a moment is enough
    }
}

void FolderTreeModel::refresh()
{
    m_private->isStale = true;
    reload();
}

void FolderTreeModel::reload()
{
    m_private->reloadPause.stop();
    if (m_private->isReading) {
        return; // its answer is looked at for what it lacks
    }
    m_private->isStale = false;
    m_private->isReading = true;
    QCoro::connect(
        m_store.read(&readTree), this, [this](const domain::Result<TreeSnapshot> &snapshot) {
            m_private->isReading = false;
            if (!snapshot) {
                Q_EMIT failed(snapshot.error());
            } else {
                const auto counts = std::exchange(m_private->snapshot, *snapshot).viewCounts;
                m_private->snapshot.viewCounts = counts; // until they are counted again
                countViews();
                follow(plannedRows(m_private->snapshot));
                m_facts->setFacts(factsOf(m_private->snapshot));
                if (!std::exchange(m_private->isLoaded, true)) {
                    Q_EMIT loaded();
                }
            }
            if (snapshot
                && (snapshot->folders.revision < m_private->newestChange || m_private->isStale)) {
                reload();
            }
        });
}

// Behind the tree: each is a search.
void FolderTreeModel::countViews()
{
    if (m_private->isCounting || m_private->snapshot.views.isEmpty()) {
        return; // what is counted now is asked for again when the tree has changed behind it
    }
    m_private->isCounting = true;
    const domain::Revision revision = m_private->snapshot.folders.revision;
    QCoro::connect(m_store.read(&store::savedViewCounts), this,
                   [this, revision](const domain::Result<ViewCounts> &counts) {
                       m_private->isCounting = false;
                       if (!counts) {
                           return; // the tree's own read says so
                       }
                       m_private->snapshot.viewCounts = *counts;
                       follow(plannedRows(m_private->snapshot));
                       if (m_private->snapshot.folders.revision > revision) {
                           countViews();
                       }
                   });
}

} // namespace models
