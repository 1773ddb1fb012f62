// A list of contacts, good at a hundred thousand rows.
//
// Shape    Holds the keys in order and row text only near the screen, in pages of 200 in a bounded
//          cache. One column. Roles: models/contactroles.h.
// Promise  setQuery answers in the background; the old rows stay until the new ones are there
//          (resultReady). Follows the store's change sets; any number of rows come, go or move by
//          one layout change, persistent indexes (selection, current row) follow their contact.
//          Never reads the database, parses or fetches on the GUI thread.
// Thread   GUI thread.
// Errors   failed(error): the rows stay as they were; setting the same query again tries again.
#pragma once

#include "models/roworder.h"
#include "services/domain/changeset.h"
#include "services/domain/result.h"

#include <QAbstractListModel>
#include <QTimer>

#include <memory>

namespace photos {
class PhotoCache;
}
namespace store {
class Store;
}

namespace models {

class CategoryPresets;
class ContactPages;
struct PagedRow;

class ContactListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    ContactListModel(store::Store &store, photos::PhotoCache &photos,
                     const CategoryPresets &presets, QObject *parent = nullptr);
    ~ContactListModel() override;

    void setQuery(const store::ContactQuery &query);
    const store::ContactQuery &query() const { return m_query; }

    void setPhotoPixels(int pixels);          // device pixels
    void setVisibleRows(int first, int last); // what to keep and which photos to fetch

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override;

    domain::ContactKey keyAt(int row) const;
    int rowOf(domain::ContactKey key) const; // -1 when it is not listed
    domain::ContactKeys keysOf(const QModelIndexList &indexes) const;
    const QList<store::Section> &sections() const;
    int total() const; // what the query shows without its text: "12 of 10 000"
    bool isLoaded() const { return m_loaded; } // the first answer has come

Q_SIGNALS:
    void resultReady(); // the rows of the query set last are there, or were brought up to date
    void failed(const domain::Error &error);

private:
    void storeChanged(const domain::ChangeSet &changes);
    void reload();
    void applyOrder(const RowOrder &order, const QString &text);
    void wishForPhotos();
    void announceRows(const domain::ContactKeys &keys);
    QVariant rowData(const PagedRow *held, int role) const;
    domain::MailboxKey mailboxOf(const QModelIndexList &indexes) const;

    store::Store &m_store;
    photos::PhotoCache &m_photos;
    const CategoryPresets &m_presets;
    store::ContactQuery m_query;
    RowOrder m_order;
    std::unique_ptr<ContactPages> m_pages;
    QTimer m_reloadPause;
    int m_photoPixels = 32;
    int m_firstVisible = 0;
    int m_lastVisible = -1;
    domain::Revision m_newestChange = 0; // that the rows have to show
    bool m_loaded = false;
    bool m_reading = false;
    bool m_failed = false; // the query set last has no answer
};

} // namespace models
