#include "models/contactpages.h"

#include "services/store/store.h"

#include <utility>

namespace models {

ContactPages::ContactPages(store::Store &store, KeysOfPage keysOfPage, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_keysOfPage(std::move(keysOfPage))
    , m_rows(maximumRows)
{
}

const PagedRow *ContactPages::held(domain::ContactKey key) const
{
    return m_rows.object(key);
}

const PagedRow *ContactPages::row(domain::ContactKey key, int page)
{
    const PagedRow *row = held(key);
    if (row == nullptr || row->isOld) {
        want(page);
    }
    return row;
}

void ContactPages::want(int page)
{
    if (m_wantedPages.isEmpty() || m_wantedPages.first() != page) {
        m_wantedPages.removeOne(page);
        m_wantedPages.prepend(page);
    }
    if (!m_reading) {
        // Queued: painting one screen asks row by row, and all of it is one page.
        m_reading = true;
        QMetaObject::invokeMethod(this, &ContactPages::readNext, Qt::QueuedConnection);
    }
}

bool ContactPages::setWish(const PageWish &wish)
{
    if (wish == m_wish) {
        return true;
    }
    m_wish = wish;
    m_rows.clear();
    return false;
}

void ContactPages::update(const domain::ContactRow &row)
{
    if (PagedRow *held = m_rows.object(row.key)) {
        held->row = row;
        held->isOld = m_wish != PageWish();
    }
}

void ContactPages::setAllOld()
{
    const QList<domain::ContactKey> keys = m_rows.keys();
    for (const domain::ContactKey key : keys) {
        m_rows.object(key)->isOld = true;
    }
}

void ContactPages::remove(domain::ContactKey key)
{
    m_rows.remove(key);
}

domain::ContactKeys ContactPages::missingOf(int page) const
{
    domain::ContactKeys keys = m_keysOfPage(page);
    keys.removeIf([this](domain::ContactKey key) {
        const PagedRow *row = held(key);
        return row != nullptr && !row->isOld;
    });
    return keys;
}

void ContactPages::readNext()
{
    if (m_wantedPages.isEmpty()) {
        m_reading = false;
        return;
    }
    const int page = m_wantedPages.takeFirst();
    constexpr qsizetype pagesNearTheScreen = 6;
    if (m_wantedPages.size() > pagesNearTheScreen) {
        m_wantedPages.resize(
            pagesNearTheScreen); // scrolled past: asked for again when it comes back
    }
    const PageWish wish = m_wish;
    QCoro::connect(m_store.read(&readRows, missingOf(page), wish), this,
                   [this, wish](const domain::Result<QList<PagedRow>> &rows) {
                       if (!rows) {
                           m_reading = false;
                           m_wantedPages.clear(); // what is still on screen is asked for again
                           Q_EMIT failed(rows.error());
                           return;
                       }
                       if (wish == m_wish) {
                           Q_EMIT ready(keep(*rows));
                       }
                       readNext();
                   });
}

domain::ContactKeys ContactPages::keep(const QList<PagedRow> &rows)
{
    domain::ContactKeys keys;
    keys.reserve(rows.size());
    for (const PagedRow &row : rows) {
        keys.append(row.row.key);
        m_rows.insert(row.row.key, new PagedRow(row));
    }
    return keys;
}

} // namespace models
