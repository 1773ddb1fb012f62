// Contacts that were deleted within thirty days, the last one first.
//
// Shape    One column. Roles: NameRole, CompanyRole, EmailRole, PhotoRole, ContactKeyRole, LoadedRole of
//          models/contactroles.h, and DeletedRole.
// Promise  Holds the keys of all, rows only near the screen. Follows the store; rows come and go one by
//          one, so the selection stays.
// Thread   GUI thread.   Errors  failed(error): the rows stay as they were.
#pragma once

#include "models/contactroles.h"
#include "services/store/deletedcontacts.h"

#include <QAbstractListModel>
#include <QCache>
#include <QSet>
#include <QTimer>

namespace photos {
class PhotoCache;
}
namespace store {
class Store;
}

namespace models {

enum DeletedRole {
    DeletedFolderRole = Qt::UserRole + 200, // QString: the folder it came from
    DeletedAtRole,                          // QDateTime, UTC
    DeletedElsewhereRole,                   // bool: not in this program
};

class DeletedContactsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int rowsAtOnce = 100;
    static constexpr int maximumRows = 1000; // held

    DeletedContactsModel(store::Store &store, photos::PhotoCache &photos,
                         QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    void setPhotoPixels(int pixels) { m_photoPixels = pixels; } // device pixels
    domain::ContactKeys keysOf(const QModelIndexList &indexes) const;
    bool isLoaded() const { return m_isLoaded; }

Q_SIGNALS:
    void updated(); // the rows are as the store has them
    void failed(const domain::Error &error);

private:
    struct Wish;
    struct Snapshot;

    static domain::Result<Snapshot> readSnapshot(store::Connection &connection, Wish wish);

    void storeChanged(const domain::ChangeSet &changes);
    void want(int row) const;
    void read();
    void apply(const Snapshot &snapshot);
    void applyOrder(const domain::ContactKeys &keys);
    void announce(domain::ContactKey contact);

    store::Store &m_store;
    photos::PhotoCache &m_photos;
    domain::ContactKeys m_keys;
    QCache<domain::ContactKey, store::DeletedContact> m_rows;
    mutable QSet<domain::ContactKey> m_wanted;
    mutable QTimer m_pause;
    int m_photoPixels = 32;
    domain::Revision m_revision = 0;
    bool m_isStale = true;
    bool m_isReading = false;
    bool m_isLoaded = false;
};

} // namespace models
