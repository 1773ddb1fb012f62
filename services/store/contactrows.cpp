#include "services/store/contactrows.h"

#include "services/store/connection.h"
#include "services/store/searchindex.h"
#include "services/store/shownrow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <array>

namespace store {

namespace {

constexpr int sortings = 3;

// A literal for each place to look in and each order: the statements stay prepared, and each one is
// answered from an index where there is one. Empty values come last.
constexpr std::array<const char *, sortings> fromMailboxes{
    "SELECT key, section, sort_key = x'ff' FROM contact WHERE deleted_at IS NULL"
    " AND (? IS NULL OR mailbox_key = ?) ORDER BY sort_key, key",
    "SELECT key, '', company = '' FROM contact WHERE deleted_at IS NULL"
    " AND (? IS NULL OR mailbox_key = ?) ORDER BY company_key, sort_key, key",
    "SELECT key, '', email = '' FROM contact WHERE deleted_at IS NULL"
    " AND (? IS NULL OR mailbox_key = ?) ORDER BY email = '', email COLLATE NOCASE, sort_key, key",
};
constexpr std::array<const char *, sortings> fromFolder{
    "SELECT key, section, sort_key = x'ff' FROM contact WHERE deleted_at IS NULL AND folder_key = ?"
    " ORDER BY sort_key, key",
    "SELECT key, '', company = '' FROM contact WHERE deleted_at IS NULL AND folder_key = ?"
    " ORDER BY company_key, sort_key, key",
    "SELECT key, '', email = '' FROM contact WHERE deleted_at IS NULL AND folder_key = ?"
    " ORDER BY email = '', email COLLATE NOCASE, sort_key, key",
};
constexpr std::array<const char *, sortings> fromCategory{
    "SELECT c.key, c.section, c.sort_key = x'ff' FROM contact_category g JOIN contact c"
    " ON c.key = g.contact_key"
    " WHERE g.name = ? AND (? IS NULL OR c.mailbox_key = ?) AND (? IS NULL OR c.folder_key = ?)"
    " ORDER BY c.sort_key, c.key",
    "SELECT c.key, '', c.company = '' FROM contact_category g JOIN contact c"
    " ON c.key = g.contact_key"
    " WHERE g.name = ? AND (? IS NULL OR c.mailbox_key = ?) AND (? IS NULL OR c.folder_key = ?)"
    " ORDER BY c.company_key, c.sort_key, c.key",
    "SELECT c.key, '', c.email = '' FROM contact_category g JOIN contact c"
    " ON c.key = g.contact_key"
    " WHERE g.name = ? AND (? IS NULL OR c.mailbox_key = ?) AND (? IS NULL OR c.folder_key = ?)"
    " ORDER BY c.email = '', c.email COLLATE NOCASE, c.sort_key, c.key",
};

struct SortedKey
{
    domain::ContactKey key;
    QString section;
    bool isLast = false; // has no value to sort by
};

bool start(Query &query, const ContactQuery &wanted)
{
    if (!wanted.category.isEmpty()) {
        return query.run(wanted.category, wanted.mailbox, wanted.mailbox, wanted.folder,
                         wanted.folder);
    }
    return wanted.folder.isValid() ? query.run(wanted.folder)
                                   : query.run(wanted.mailbox, wanted.mailbox);
}

const char *statementFor(const ContactQuery &wanted)
{
    const auto sorting = static_cast<size_t>(wanted.sortBy);
    return !wanted.category.isEmpty() ? fromCategory.at(sorting)
        : wanted.folder.isValid()     ? fromFolder.at(sorting)
                                      : fromMailboxes.at(sorting);
}

domain::Result<QList<SortedKey>> sortedKeys(Connection &connection, const ContactQuery &wanted)
{
    QList<SortedKey> keys;
    Query query(connection, statementFor(wanted));
    start(query, wanted);
    QString section; // shared by the rows of a letter: no string for each of 100 000 rows
    while (query.next()) {
        const QString found = query.text(1);
        if (found != section) {
            section = found;
        }
        keys.append({{query.integer(0)}, section, query.integer(2) != 0});
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    if (wanted.order == Qt::DescendingOrder) {
        const auto last = std::ranges::find_if(keys, &SortedKey::isLast);
        std::reverse(keys.begin(), last);
    }
    return keys;
}

// Names that hold what was typed come first; within both parts the order stays.
domain::Result<QList<SortedKey>> onlyMatching(Connection &connection, QList<SortedKey> keys,
                                              const QString &typed)
{
    const auto matches = findMatches(connection, typed);
    if (!matches) {
        return tl::unexpected(matches.error());
    }
    QList<SortedKey> found;
    for (const domain::ContactKeys *part : {&matches->byName, &matches->elsewhere}) {
        const QSet<domain::ContactKey> wanted(part->begin(), part->end());
        std::ranges::copy_if(keys, std::back_inserter(found), [&wanted](const SortedKey &each) {
            return wanted.contains(each.key);
        });
    }
    return found;
}

QStringList readTexts(const QByteArray &json)
{
    if (json == "[]") {
        return {};
    }
    QStringList texts;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : array) {
        texts.append(value.toString());
    }
    return texts;
}

} // namespace

domain::Result<ContactOrder> contactOrder(Connection &connection, ContactQuery query)
{
    auto keys = sortedKeys(connection, query);
    if (!keys) {
        return tl::unexpected(keys.error());
    }
    ContactOrder order;
    order.revision = connection.revision();
    order.total = static_cast<int>(keys->size());
    const bool isSearch = !query.text.trimmed().isEmpty();
    const bool hasSections = query.sortBy == SortBy::Name && !isSearch;
    if (isSearch) {
        keys = onlyMatching(connection, std::move(*keys), query.text);
        if (!keys) {
            return tl::unexpected(keys.error());
        }
    }
    order.keys.reserve(keys->size());
    for (const SortedKey &each : *keys) {
        if (hasSections
            && (order.sections.isEmpty() || order.sections.last().title != each.section)) {
            order.sections.append({each.section, static_cast<int>(order.keys.size())});
        }
        order.keys.append(each.key);
    }
    return order;
}

domain::Result<QList<domain::ContactRow>> contactRows(Connection &connection,
                                                      domain::ContactKeys keys)
{
    QList<domain::ContactRow> rows;
    rows.reserve(keys.size());
    for (const domain::ContactKey key : keys) {
        Query query(connection,
                    "SELECT mailbox_key, folder_key, name, company, job_title, email, phone,"
                    " categories, section, pending, failed,"
                    " EXISTS (SELECT 1 FROM conflict WHERE choice = ''"
                    " AND contact_key = contact.key) FROM contact"
                    " WHERE key = ? AND deleted_at IS NULL");
        if (query.run(key) && query.next()) {
            rows.append({.key = key,
                         .mailbox = {query.integer(0)},
                         .folder = {query.integer(1)},
                         .name = query.text(2),
                         .companyName = query.text(3),
                         .jobTitle = query.text(4),
                         .emailAddress = query.text(5),
                         .phone = query.text(6),
                         .categories = readTexts(query.bytes(7)),
                         .section = query.text(8),
                         .pending = query.integer(9) > query.integer(10),
                         .failed = query.integer(10) + query.integer(11) > 0});
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    return rows;
}

} // namespace store
