#include "models/contactlistmodel.h"

#include "models/categorypresets.h"
#include "models/contactmimedata.h"
#include "models/contactpages.h"
#include "models/contactroles.h"
#include "services/photos/photocache.h"
#include "services/store/store.h"

#include <QImage>
#include <QMimeData>

#include <algorithm>
#include <chrono>

namespace models {

namespace {
constexpr std::chrono::milliseconds deltaReloadPause(100);
} // namespace

ContactListModel::ContactListModel(store::Store &store, photos::PhotoCache &photos,
                                   const CategoryPresets &presets, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_photos(photos)
    , m_presets(presets)
    , m_pages(std::make_unique<ContactPages>(store, [this](int page) {
        return m_order.listed.keys.mid(page * ContactPages::pageSize, ContactPages::pageSize);
    }))
{
    m_reloadPause.setSingleShot(true);
    connect(&m_reloadPause, &QTimer::timeout, this, &ContactListModel::reload);
    connect(m_pages.get(), &ContactPages::ready, this, &ContactListModel::announceRows);
    connect(m_pages.get(), &ContactPages::failed, this, &ContactListModel::failed);
    connect(&m_store, &store::Store::changed, this, &ContactListModel::storeChanged);
    connect(&m_photos, &photos::PhotoCache::photoReady, this,
            [this](domain::ContactKey contact) { announceRows({contact}); });
    connect(&m_presets, &CategoryPresets::changed, this, [this] {
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {CategoryColorsRole});
        }
    });
}

ContactListModel::~ContactListModel() = default;

void ContactListModel::setQuery(const store::ContactQuery &query)
{
    if (m_loaded && !m_failed && query == m_query) {
        return;
    }
    m_query = query;
    reload();
}

void ContactListModel::setPhotoPixels(int pixels)
{
    m_photoPixels = pixels;
}

void ContactListModel::setVisibleRows(int first, int last)
{
    m_firstVisible = std::max(0, first);
    m_lastVisible = last;
    wishForPhotos();
}

void ContactListModel::wishForPhotos()
{
    m_photos.setWanted(
        m_lastVisible < m_firstVisible
            ? domain::ContactKeys()
            : m_order.listed.keys.mid(m_firstVisible, m_lastVisible - m_firstVisible + 1));
}

int ContactListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.listed.keys.size());
}

QVariant ContactListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const domain::ContactKey key = keyAt(index.row());
    switch (role) {
    case ContactKeyRole:
        return QVariant::fromValue(key);
    case SectionRole: {
        const store::Section *section = sectionOf(m_order.listed.sections, index.row());
        return section != nullptr ? section->title : QString();
    }
    case StartsSectionRole: {
        const store::Section *section = sectionOf(m_order.listed.sections, index.row());
        return section != nullptr && section->firstRow == index.row();
    }
    case PhotoRole:
        return m_photos.photo(key, m_photoPixels);
    default:
        return rowData(m_pages->row(key, index.row() / ContactPages::pageSize), role);
    }
}

QVariant ContactListModel::rowData(const PagedRow *held, int role) const
{
    if (role == LoadedRole) {
        return held != nullptr;
    }
    if (held == nullptr) {
        return {};
    }
    const domain::ContactRow &row = held->row;
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case Qt::AccessibleDescriptionRole:
    case CompanyRole:
        return row.companyName;
    case JobTitleRole:
        return row.jobTitle;
    case EmailRole:
        return row.emailAddress;
    case PhoneRole:
        return row.phone;
    case CategoriesRole:
        return row.categories;
    case CategoryColorsRole:
        return QVariant::fromValue(m_presets.presets(row.categories));
    case PendingRole:
        return row.pending;
    case FailedRole:
        return row.failed;
    case HitReasonRole:
        return held->hitReason;
    default:
        return {};
    }
}

Qt::ItemFlags ContactListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
        | Qt::ItemNeverHasChildren;
}

QStringList ContactListModel::mimeTypes() const
{
    return {contactsMimeType};
}

QMimeData *ContactListModel::mimeData(const QModelIndexList &indexes) const
{
    auto data = std::make_unique<QMimeData>();
    writeContacts(*data, keysOf(indexes), mailboxOf(indexes));
    return data.release();
}

// Of all of them, or none: what was never on screen is not asked about, its mailbox is the query's.
domain::MailboxKey ContactListModel::mailboxOf(const QModelIndexList &indexes) const
{
    domain::MailboxKey common = m_query.mailbox;
    for (const QModelIndex &index : indexes) {
        const PagedRow *held = m_pages->held(keyAt(index.row()));
        if (held == nullptr) {
            continue;
        }
        if (common.isValid() && held->row.mailbox != common) {
            return {};
        }
        common = held->row.mailbox;
    }
    return common;
}

Qt::DropActions ContactListModel::supportedDragActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

domain::ContactKey ContactListModel::keyAt(int row) const
{
    return m_order.listed.keys.value(row);
}

int ContactListModel::rowOf(domain::ContactKey key) const
{
    return m_order.rowOf(key);
}

domain::ContactKeys ContactListModel::keysOf(const QModelIndexList &indexes) const
{
    domain::ContactKeys keys;
    keys.reserve(indexes.size());
    for (const QModelIndex &index : indexes) {
        if (const domain::ContactKey key = keyAt(index.row()); key.isValid()) {
            keys.append(key);
        }
    }
    return keys;
}

const QList<store::Section> &ContactListModel::sections() const
{
    return m_order.listed.sections;
}

int ContactListModel::total() const
{
    return m_order.listed.total;
}

void ContactListModel::storeChanged(const domain::ChangeSet &changes)
{
    if (changes.revision <= m_order.listed.revision
        || (changes.upserted.isEmpty() && changes.removed.isEmpty() && !changes.foldersChanged
            && !changes.accountsChanged)) {
        return;
    }
    m_newestChange = changes.revision;
    domain::ContactKeys touched;
    touched.reserve(changes.upserted.size());
    for (const domain::ContactRow &row : changes.upserted) {
        m_pages->update(row);
        touched.append(row.key);
    }
    for (const domain::ContactKey key : changes.removed) {
        m_pages->remove(key);
    }
    announceRows(touched);
    if (!m_loaded) {
        return; // the first answer is on its way, or nobody has asked yet
    }
    if (changes.origin == domain::ChangeSet::Origin::User) {
        reload();
    } else if (!m_reloadPause.isActive()) {
        m_reloadPause.start(deltaReloadPause);
    }
}

void ContactListModel::announceRows(const domain::ContactKeys &keys)
{
    for (const RowRange &range : rangesOf(keys, m_order)) {
        Q_EMIT dataChanged(index(range.first), index(range.last));
    }
}

void ContactListModel::reload()
{
    m_reloadPause.stop();
    if (m_reading) {
        return; // its answer is looked at for what it lacks
    }
    m_reading = true;
    const store::ContactQuery query = m_query;
    QCoro::connect(m_store.read(&readRowOrder, query), this,
                   [this, query](const domain::Result<RowOrder> &order) {
                       m_reading = false;
                       if (query != m_query) {
                           reload();
                           return;
                       }
                       m_failed = !order;
                       if (!order) {
                           Q_EMIT failed(order.error());
                           return;
                       }
                       applyOrder(*order, query.text);
                       if (order->listed.revision < m_newestChange) {
                           reload();
                       }
                   });
}

void ContactListModel::applyOrder(const RowOrder &order, const QString &text)
{
    m_loaded = true;
    const bool isSameText = m_pages->setSearchText(text);
    if (isSameText && order.listed.keys == m_order.listed.keys
        && order.listed.sections == m_order.listed.sections) {
        m_order = order;
        Q_EMIT resultReady();
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    const QList<int> rows = rowsAfter(before, m_order, order);
    m_order = order;
    QModelIndexList after;
    after.reserve(before.size());
    for (const int row : rows) {
        after.append(row < 0 ? QModelIndex() : index(row));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
    wishForPhotos();
    Q_EMIT resultReady();
}

} // namespace models
