// Row text near the screen: a bounded cache of contact rows by key, filled in pages.
//
// Promise  row() never waits: nullptr means "on its way", and ready() follows for the page. A row
//          stays right when the list around it is sorted anew, because rows are kept by key. At most one
//          read is under way; the page asked for last is read first.
// Thread   GUI thread.
#pragma once

#include "models/pagedrows.h"

#include <QCache>
#include <QObject>

#include <functional>

namespace store {
class Store;
}

namespace models {

class ContactPages : public QObject
{
    Q_OBJECT

public:
    static constexpr int pageSize = 200;
    static constexpr int maximumRows = 4000;

    // keysOfPage answers the keys of a page as the list is now.
    using KeysOfPage = std::function<domain::ContactKeys(int page)>;

    ContactPages(store::Store &store, KeysOfPage keysOfPage, QObject *parent = nullptr);

    const PagedRow *row(domain::ContactKey key, int page);
    const PagedRow *held(domain::ContactKey key) const; // asks for nothing
    bool setWish(const PageWish &wish);         // whether it is as before; if not, rows are dropped
    void update(const domain::ContactRow &row); // if it is held
    void remove(domain::ContactKey key);
    void setAllOld(); // shown as they are until they are read again

    // Rows that were read another way, by the wish of now; answers which.
    domain::ContactKeys keep(const QList<PagedRow> &rows);

Q_SIGNALS:
    void ready(const domain::ContactKeys &keys);
    void failed(const domain::Error &error);

private:
    void want(int page);
    void readNext();
    domain::ContactKeys missingOf(int page) const;

    store::Store &m_store;
    KeysOfPage m_keysOfPage;
    QCache<domain::ContactKey, PagedRow> m_rows;
    QList<int> m_wantedPages; // last one first
    PageWish m_wish;
    bool m_reading = false;
};

} // namespace models
