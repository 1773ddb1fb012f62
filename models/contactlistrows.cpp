// How ContactListModel comes by its rows: what it asks the store, when, and how the answer replaces the
// rows before.

#include "models/contactlistmodel.h"
#include "models/contactpages.h"
#include "services/store/columnvalues.h"
#include "services/store/searchvalues.h"
#include "services/store/store.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace models {

namespace {

constexpr std::chrono::milliseconds deltaReloadPause(100);
constexpr qsizetype contactsAtATime = 1000; // about 30 ms of the store's time

bool isSamePlace(const store::ContactQuery &one, const store::ContactQuery &other)
{
    return one.mailbox == other.mailbox && one.folder == other.folder && one.filter == other.filter;
}

QList<domain::ContactColumn> keptColumns(const store::ContactQuery &query)
{
    QList<domain::ContactColumn> columns;
    for (const domain::SortKey &each : query.sort) {
        if (each.column != domain::ContactColumn::Name && domain::isProperty(each.column)) {
            columns.append(each.column);
        }
    }
    if (query.group == domain::GroupBy::Company
        && !columns.contains(domain::ContactColumn::CompanyName)) {
        columns.append(domain::ContactColumn::CompanyName);
    }
    return columns;
}

// What a new query shows first, in one answer: the order, and the rows of the first screen.
struct FilledOrder
{
    RowOrder order;
    QList<PagedRow> firstRows;
};

// Runs on the store's thread.
domain::Result<FilledOrder> readFilledOrder(store::Connection &connection,
                                            store::ContactQuery query, QSet<QString> closed,
                                            store::StopFlag stop, PageWish wish, int firstRows)
{
    auto order = readRowOrder(connection, std::move(query), std::move(closed), std::move(stop));
    if (!order) {
        return tl::unexpected(order.error());
    }
    auto rows = readRows(connection, contactsAmong(order->keys, 0, firstRows), std::move(wish));
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return FilledOrder{*std::move(order), *std::move(rows)};
}

} // namespace

void ContactListModel::readSearchValues(const QString &field, const QString &text, QObject *context,
                                        const std::function<void(const QStringList &)> &read)
{
    QCoro::connect(m_store.read(&store::searchValues, field, text), context,
                   [read](const domain::Result<QStringList> &values) {
                       read(values.value_or(QStringList())); // a search itself says what failed
                   });
}

void ContactListModel::setQuery(const store::ContactQuery &query)
{
    if (m_loaded && !m_failed && query == m_query) {
        return;
    }
    if (!isSamePlace(query, m_query) || query.group != m_query.group) {
        m_closedGroups.clear();
    }
    m_query = query;
    m_stopReading.set(); // a newer keystroke overtakes an older one
    reload();
}

void ContactListModel::setColumns(const QList<domain::ContactColumn> &columns)
{
    m_columns = columns;
    if (!m_pages->setWish(pageWish(m_shownQuery.text, m_columns)) && rowCount() > 0) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

void ContactListModel::setGroupOpen(int row, bool isOpen)
{
    const RowGroup *group = groupAt(row);
    if (group == nullptr || group->isOpen == isOpen) {
        return;
    }
    isOpen ? (void)m_closedGroups.remove(group->id) : (void)m_closedGroups.insert(group->id);
    reload();
}

void ContactListModel::setAllGroupsOpen(bool isOpen)
{
    m_closedGroups.clear();
    if (!isOpen) {
        for (const RowGroup &group : std::as_const(m_order.groups)) {
            m_closedGroups.insert(group.id);
        }
    }
    reload();
}

void ContactListModel::storeChanged(const domain::ChangeSet &changes)
{
    if (changes.revision <= m_order.revision
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
    if (changes.foldersChanged && m_columns.contains(domain::ContactColumn::Folder)) {
        m_pages->setAllOld();
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
    const QSet<QString> closed = m_closedGroups;
    const PageWish wish = pageWish(query.text, m_columns);
    const int firstRows = m_loaded && query == m_shownQuery ? 0 : firstScreen();
    m_stopReading = store::StopFlag::make();
    QCoro::connect(m_store.read(&readFilledOrder, query, closed, m_stopReading, wish, firstRows),
                   this,
                   [this, query, closed, wish,
                    stop = m_stopReading](const domain::Result<FilledOrder> &answer) {
                       m_reading = false;
                       if (query != m_query || (!answer && stop.isSet())) {
                           reload();
                           return;
                       }
                       m_failed = !answer;
                       if (!answer) {
                           Q_EMIT failed(answer.error());
                           return;
                       }
                       const RowOrder &order = answer->order;
                       if (order.isComplete || !m_loaded || !isSamePlace(query, m_shownQuery)) {
                           const PageWish wishNow = pageWish(query.text, m_columns);
                           const bool isSameWish = m_pages->setWish(wishNow);
                           if (wish == wishNow) { // no other columns since
                               m_pages->keep(answer->firstRows);
                           }
                           applyOrder(order, isSameWish);
                       }
                       m_waitsForValues = !order.isComplete;
                       if (!order.unkept.isEmpty() && !m_isKeeping) {
                           keepValues(order.unkept);
                       }
                       if (order.revision < m_newestChange || closed != m_closedGroups) {
                           reload();
                       }
                   });
}

int ContactListModel::firstScreen() const
{
    constexpr int usual = 40;
    return std::clamp(m_lastVisible - m_firstVisible + 2, usual, ContactPages::pageSize);
}

// Step by step, so that what the screen needs is read between two of them.
void ContactListModel::keepValues(const domain::ContactKeys &contacts)
{
    m_isKeeping = true;
    QCoro::connect(m_store.commit(&store::keepColumnValues, keptColumns(m_query),
                                  contacts.mid(0, contactsAtATime)),
                   this, [this, contacts](const domain::Result<domain::ChangeSet> &kept) {
                       m_isKeeping = false;
                       if (!kept) {
                           m_failed = true;
                           Q_EMIT failed(kept.error());
                       } else if (contacts.size() > contactsAtATime) {
                           keepValues(contacts.mid(contactsAtATime));
                       } else if (std::exchange(m_waitsForValues, false)) {
                           reload();
                       }
                   });
}

void ContactListModel::applyOrder(const RowOrder &order, bool isSameWish)
{
    m_loaded = true;
    m_shownQuery = m_query;
    if (isSameWish && order.keys == m_order.keys && order.groups == m_order.groups
        && order.sections == m_order.sections) {
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
