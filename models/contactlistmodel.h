// A list of contacts, good at a hundred thousand rows.
//
// Shape    Holds the keys in order and row text only near the screen, in pages of 200 in a bounded
//          cache. One column, whatever a view shows of it; a query with groups gives each a header row,
//          which has no key, cannot be selected and stays when its group is closed. Roles:
//          models/contactroles.h.
// Promise  setQuery answers in the background; the old rows stay until the new ones are there
//          (resultReady). An order whose values the store does not keep yet is shown once it does, or
//          at once, by name, where the rows are of another place. Follows the store's change sets; any number of rows come, go or move by
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

#include <functional>
#include <memory>

namespace photos {
class PhotoCache;
}
namespace store {
struct ContactDetails;
class Store;
} // namespace store

namespace models {

class CategoryPresets;
class MailboxFacts;
class ContactPages;
class ContactRights;
struct DraggedContacts;
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

    // Another list over the same store, with a query of its own.
    std::unique_ptr<ContactListModel> another() const;

    // All that the store has of them, in their order.
    void readDetails(const domain::ContactKeys &contacts, QObject *context,
                     const std::function<void(const QList<store::ContactDetails> &)> &read);
    // What rows show of them, in their order, also of rows that are far away.
    void readRows(const domain::ContactKeys &contacts, QObject *context,
                  const std::function<void(const QList<domain::ContactRow> &)> &read);
    // What contacts hold in a field of the search (searchvalues.h).
    void readSearchValues(const QString &field, const QString &text, QObject *context,
                          const std::function<void(const QStringList &)> &read);

    void setColumns(const QList<domain::ContactColumn> &columns); // whose texts to read
    void setGroupOpen(int row, bool isOpen);                      // of a header or a contact
    void setAllGroupsOpen(bool isOpen);

    void setMailboxFacts(const MailboxFacts &facts);    // borrowed: whose the rows are
    ContactRights &rights() const { return *m_rights; } // of what is selected, once it is told
    void setPhotoPixels(int pixels);                    // device pixels
    void setVisibleRows(int first, int last);           // what to keep and which photos to fetch

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override;
    void writeTo(QMimeData &data, const QModelIndexList &indexes) const;

    domain::ContactKey keyAt(int row) const;
    int rowOf(domain::ContactKey key) const; // -1 when it is not listed
    int
    contactRowNear(int row) const; // the row or the next of a contact, else one before; -1: none
    bool isHeader(int row) const { return m_order.isHeader(row); }
    domain::ContactKeys keysOf(const QModelIndexList &indexes) const; // each once
    const QList<store::Section> &sections() const { return m_order.sections; }
    const QList<RowGroup> &groups() const { return m_order.groups; }
    const RowGroup *groupAt(int row) const { return m_order.groupAt(row); }
    int found() const { return m_order.found; } // contacts, also those of closed groups
    int total() const; // what the query shows without its text: "12 of 10 000"
    const QList<domain::SearchProblem> &problems() const { return m_order.problems; }
    bool isLoaded() const { return m_loaded; } // the first answer has come

Q_SIGNALS:
    void resultReady(); // the rows of the query set last are there, or were brought up to date
    void failed(const domain::Error &error);

private:
    void storeChanged(const domain::ChangeSet &changes);
    void reload();
    void applyOrder(const RowOrder &order, bool isSameWish);
    int firstScreen() const; // rows
    void keepValues(const domain::ContactKeys &contacts);
    void wishForPhotos();
    void announceRows(const domain::ContactKeys &keys);
    QVariant sourceOf(const domain::ContactRow &row) const;
    QVariant rowData(const PagedRow *held, int role) const;
    QVariant groupData(const RowGroup &group, int role) const;
    DraggedContacts dragOf(const QModelIndexList &indexes) const;

    store::Store &m_store;
    photos::PhotoCache &m_photos;
    const CategoryPresets &m_presets;
    const MailboxFacts *m_facts = nullptr;
    ContactRights *m_rights;
    store::ContactQuery m_query;
    store::ContactQuery m_shownQuery; // of the rows
    QList<domain::ContactColumn> m_columns;
    QSet<QString> m_closedGroups;
    RowOrder m_order;
    std::unique_ptr<ContactPages> m_pages;
    QTimer m_reloadPause;
    store::StopFlag m_stopReading; // what is being read: nobody wants it any more
    int m_photoPixels = 32;
    int m_firstVisible = 0;
    int m_lastVisible = -1;
    domain::Revision m_newestChange = 0; // that the rows have to show
    bool m_loaded = false;
    bool m_reading = false;
    bool m_isKeeping = false; // values to sort by
    bool m_waitsForValues = false;
    bool m_failed = false; // the query set last has no answer
};

} // namespace models
