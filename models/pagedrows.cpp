#include "models/pagedrows.h"

#include "services/store/contactrows.h"
#include "services/store/fieldvalues.h"
#include "services/store/shownrow.h"

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

} // namespace

PageWish pageWish(const QString &text, QList<domain::ContactColumn> columns)
{
    columns.removeIf(&isInRow);
    return {.text = text, .columns = std::move(columns)};
}

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

} // namespace models
