// Row text near the screen: a bounded cache of contact rows by key, filled in pages.
//
// Promise  row() never waits: nullptr means "on its way", and ready() follows for the page. A row
//          stays right when the list around it is sorted anew, because rows are kept by key. At most one
//          read is under way; the page asked for last is read first.
// Thread   GUI thread.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/contactcolumn.h"
#include "services/domain/result.h"
#include "services/store/hitreasons.h"

#include <QCache>
#include <QHash>
#include <QObject>

#include <functional>

namespace store {
class Connection;
class Store;
} // namespace store

namespace models {

struct PagedRow
{
    domain::ContactRow row;
    store::HitReason hitReason; // in a field that rows do not show; empty text: none needed
    QHash<domain::ContactColumn, domain::TextRanges>
        ranges;                                  // what was searched for, in shown texts
    QHash<domain::ContactColumn, QString> texts; // of the columns that a row does not hold
    bool isOld = false; // reason, ranges and texts: the contact has changed since
};

// What is read with each row.
struct PageWish
{
    QString text; // searched for
    QList<domain::ContactColumn> columns;

    bool operator==(const PageWish &) const = default;
};

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

Q_SIGNALS:
    void ready(const domain::ContactKeys &keys);
    void failed(const domain::Error &error);

private:
    void want(int page);
    void readNext();
    void apply(const QList<PagedRow> &rows);

    store::Store &m_store;
    KeysOfPage m_keysOfPage;
    QCache<domain::ContactKey, PagedRow> m_rows;
    QList<int> m_wantedPages; // last one first
    PageWish m_wish;
    bool m_reading = false;
};

} // namespace models
