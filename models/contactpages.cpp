#include "models/contactpages.h"

#include "services/store/contactrows.h"
#include "services/store/fieldvalues.h"
#include "services/store/shownrow.h"
#include "services/store/store.h"

#include <utility>

namespace models {

namespace {

store::HitReason shownReason(const QList<store::HitReason> &reasons, const domain::ContactRow &row)
{
    for (const store::HitReason &reason : reasons) {
        if (reason.text != row.companyName && reason.text != row.emailAddress) {
            return reason;
        }
    }
    return {};
}

// Runs on the store's thread.
domain::Result<> readMarks(store::HitFinder &finder, PagedRow &paged)
{
    const domain::ContactRow &row = paged.row;
    const auto marks = finder.marks(row.key, row.name);
    if (!marks) {
        return tl::unexpected(marks.error());
    }
    paged.hitReason = shownReason(marks->reasons, row);
    const auto mark = [&](domain::ContactColumn column, const QString &text) {
        const domain::TextRanges ranges = finder.ranges(text, marks->isMistyped);
        if (!ranges.isEmpty()) {
            paged.ranges.insert(column, ranges);
        }
    };
    using C = domain::ContactColumn;
    mark(C::Name, row.name);
    mark(C::CompanyName, row.companyName);
    mark(C::JobTitle, row.jobTitle);
    mark(C::EmailAddress, row.emailAddress);
    mark(C::Phone, row.phone);
    for (const auto &[column, text] : paged.texts.asKeyValueRange()) {
        mark(column, text);
    }
    // A field that was asked for by name.
    for (const store::HitReason &reason : marks->reasons) {
        if (reason.text == row.companyName) {
            paged.ranges.insert(C::CompanyName, reason.ranges);
        } else if (reason.text == row.emailAddress) {
            paged.ranges.insert(C::EmailAddress, reason.ranges);
        }
    }
    return {};
}

bool isInRow(domain::ContactColumn column)
{
    using C = domain::ContactColumn;
    return column == C::Name || column == C::CompanyName || column == C::JobTitle
        || column == C::EmailAddress || column == C::Phone || column == C::Categories
        || column == C::FollowUp;
}

domain::Result<> readTexts(store::Connection &connection,
                           const QList<domain::ContactColumn> &columns, PagedRow &row)
{
    domain::Contact contact;
    bool isRead = false;
    for (const domain::ContactColumn column : columns) {
        if (column == domain::ContactColumn::Folder) {
            auto name = store::folderName(connection, row.row.folder);
            if (!name) {
                return tl::unexpected(name.error());
            }
            row.texts.insert(column, *std::move(name));
            continue;
        }
        if (domain::isField(column)) {
            auto text = store::fieldTextOf(connection, column, row.row.key);
            if (!text) {
                return tl::unexpected(text.error());
            }
            row.texts.insert(column, *std::move(text));
            continue;
        }
        if (!std::exchange(isRead, true)) {
            auto read = store::shownContact(connection, row.row.key);
            if (!read) {
                return tl::unexpected(read.error());
            }
            contact = *std::move(read);
        }
        row.texts.insert(column, domain::columnText(contact, column));
    }
    return {};
}

// Runs on the store's thread.
domain::Result<QList<PagedRow>> readRows(store::Connection &connection, domain::ContactKeys keys,
                                         PageWish wish)
{
    const auto rows = store::contactRows(connection, std::move(keys));
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<PagedRow> paged;
    paged.reserve(rows->size());
    store::HitFinder finder(connection, wish.text);
    for (const domain::ContactRow &row : *rows) {
        paged.append({.row = row, .hitReason = {}, .ranges = {}, .texts = {}});
        if (const auto done = readTexts(connection, wish.columns, paged.last()); !done) {
            return tl::unexpected(done.error());
        }
        if (wish.text.isEmpty()) {
            continue;
        }
        if (const auto done = readMarks(finder, paged.last()); !done) {
            return tl::unexpected(done.error());
        }
    }
    return paged;
}

} // namespace

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
    PageWish wanted = wish;
    wanted.columns.removeIf(&isInRow);
    if (wanted == m_wish) {
        return true;
    }
    m_wish = wanted;
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
    QCoro::connect(m_store.read(&readRows, m_keysOfPage(page), wish), this,
                   [this, wish](const domain::Result<QList<PagedRow>> &rows) {
                       if (!rows) {
                           m_reading = false;
                           m_wantedPages.clear(); // what is still on screen is asked for again
                           Q_EMIT failed(rows.error());
                           return;
                       }
                       if (wish == m_wish) {
                           apply(*rows);
                       }
                       readNext();
                   });
}

void ContactPages::apply(const QList<PagedRow> &rows)
{
    domain::ContactKeys keys;
    keys.reserve(rows.size());
    for (const PagedRow &row : rows) {
        keys.append(row.row.key);
        m_rows.insert(row.row.key, new PagedRow(row));
    }
    Q_EMIT ready(keys);
}

} // namespace models
