#include "models/deletedcontactsmodel.h"

#include "models/keysteps.h"
#include "services/photos/photocache.h"
#include "services/store/store.h"

#include <chrono>

namespace models {

namespace {
constexpr std::chrono::milliseconds pauseBetweenReads{80};
} // namespace

struct DeletedContactsModel::Wish
{
    bool order = false;
    domain::ContactKeys rows;
};

struct DeletedContactsModel::Snapshot
{
    std::optional<store::DeletedOrder> order;
    QList<store::DeletedContact> rows;
};

DeletedContactsModel::DeletedContactsModel(store::Store &store, photos::PhotoCache &photos,
                                           QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_photos(photos)
    , m_rows(maximumRows)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &DeletedContactsModel::read);
    connect(&store, &store::Store::changed, this, &DeletedContactsModel::storeChanged);
    connect(&photos, &photos::PhotoCache::photoReady, this, &DeletedContactsModel::announce);
    read();
}

int DeletedContactsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

QVariant DeletedContactsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const domain::ContactKey key = m_keys.at(index.row());
    const store::DeletedContact *row = m_rows.object(key);
    if (role == LoadedRole) {
        return row != nullptr;
    }
    if (role == ContactKeyRole) {
        return QVariant::fromValue(key);
    }
    if (row == nullptr) {
        want(index.row());
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row->name;
    case CompanyRole:
        return row->companyName;
    case EmailRole:
        return row->emailAddress;
    case PhotoRole:
        return m_photos.photo(key, m_photoPixels);
    case DeletedFolderRole:
        return row->folderName;
    case DeletedAtRole:
        return row->deletedAt;
    case DeletedElsewhereRole:
        return row->where == store::DeletedContact::Where::Elsewhere;
    default:
        return {};
    }
}

domain::ContactKeys DeletedContactsModel::keysOf(const QModelIndexList &indexes) const
{
    domain::ContactKeys keys;
    for (const QModelIndex &index : indexes) {
        keys.append(m_keys.at(index.row()));
    }
    return keys;
}

void DeletedContactsModel::storeChanged(const domain::ChangeSet &changes)
{
    if (changes.revision > m_revision && !changes.isEmpty()) {
        m_isStale = true;
        if (!m_pause.isActive()) {
            m_pause.start(pauseBetweenReads);
        }
    }
}

void DeletedContactsModel::want(int row) const
{
    const int first = row / rowsAtOnce * rowsAtOnce;
    const qsizetype last = std::min<qsizetype>(first + rowsAtOnce, m_keys.size());
    m_wanted = QSet<domain::ContactKey>(m_keys.begin() + first, m_keys.begin() + last);
    if (!m_pause.isActive() && !m_isReading) {
        m_pause.start(std::chrono::milliseconds(0));
    }
}

domain::Result<DeletedContactsModel::Snapshot>
DeletedContactsModel::readSnapshot(store::Connection &connection, Wish wish)
{
    Snapshot snapshot;
    if (wish.order) {
        auto order = store::deletedContactOrder(connection, QDateTime::currentDateTimeUtc());
        if (!order) {
            return tl::unexpected(order.error());
        }
        snapshot.order = std::move(*order);
    }
    auto rows = store::deletedContacts(connection, wish.rows);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    snapshot.rows = std::move(*rows);
    return snapshot;
}

void DeletedContactsModel::read()
{
    if (m_isReading) {
        return;
    }
    // Rows of what is deleted do not change: only those that are missing are read.
    Wish wish{.order = std::exchange(m_isStale, false),
              .rows = std::exchange(m_wanted, {}).values()};
    if (!wish.order && wish.rows.isEmpty()) {
        return;
    }
    m_isReading = true;
    QCoro::connect(m_store.read(&DeletedContactsModel::readSnapshot, wish), this,
                   [this](const domain::Result<Snapshot> &snapshot) {
                       m_isReading = false;
                       if (!snapshot) {
                           Q_EMIT failed(snapshot.error());
                           return;
                       }
                       apply(*snapshot);
                       if ((m_isStale || !m_wanted.isEmpty()) && !m_pause.isActive()) {
                           m_pause.start(std::chrono::milliseconds(0));
                       }
                   });
}

void DeletedContactsModel::apply(const Snapshot &snapshot)
{
    for (const store::DeletedContact &row : snapshot.rows) {
        m_rows.insert(row.key, new store::DeletedContact(row));
    }
    if (snapshot.order) {
        m_revision = snapshot.order->revision;
        applyOrder(snapshot.order->keys);
        m_isLoaded = true;
        Q_EMIT updated();
    }
    if (!snapshot.rows.isEmpty() && !m_keys.isEmpty()) {
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_keys.size()) - 1));
    }
}

void DeletedContactsModel::applyOrder(const domain::ContactKeys &keys)
{
    const auto steps = keySteps(m_keys, keys);
    if (!steps) {
        beginResetModel();
        m_keys = keys;
        m_rows.clear();
        endResetModel();
        return;
    }
    for (const RowRange &range : steps->removed) {
        beginRemoveRows({}, range.first, range.last);
        for (int row = range.first; row <= range.last; ++row) {
            m_rows.remove(m_keys.at(row)); // it may be deleted again, and changed before
        }
        m_keys.remove(range.first, range.last - range.first + 1);
        endRemoveRows();
    }
    for (const RowRange &range : steps->inserted) {
        beginInsertRows({}, range.first, range.last);
        for (int row = range.first; row <= range.last; ++row) {
            m_keys.insert(row, keys.at(row));
        }
        endInsertRows();
    }
}

void DeletedContactsModel::announce(domain::ContactKey contact)
{
    const auto row = static_cast<int>(m_keys.indexOf(contact));
    if (row >= 0) {
        Q_EMIT dataChanged(index(row), index(row), {PhotoRole});
    }
}

} // namespace models
