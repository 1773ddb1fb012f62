#include "services/store/columnvalues.h"

#include "services/store/connection.h"
#include "services/store/shownrow.h"

#include <QHash>

namespace store {

namespace {

using C = domain::ContactColumn;

// Fewer are looked up one by one; more are met faster by reading the column from end to end.
constexpr qsizetype fewContacts = 5000;

bool isInRow(C column)
{
    return column == C::CompanyName || column == C::JobTitle || column == C::EmailAddress
        || column == C::Phone;
}

domain::Result<QString> textInRow(Connection &connection, C column, domain::ContactKey key)
{
    Query query(connection, "SELECT company, job_title, email, phone FROM contact WHERE key = ?");
    const bool isThere = query.run(key) && query.next();
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    const int place = column == C::CompanyName ? 0
        : column == C::JobTitle                ? 1
        : column == C::EmailAddress            ? 2
                                               : 3;
    return isThere ? query.text(place) : QString();
}

domain::Result<QByteArray> makeKey(Connection &connection, C column, domain::ContactKey key)
{
    QString text;
    if (isInRow(column)) {
        auto found = textInRow(connection, column, key);
        if (!found) {
            return tl::unexpected(found.error());
        }
        text = *std::move(found);
    } else {
        const auto contact = shownContact(connection, key);
        if (!contact) {
            return tl::unexpected(contact.error());
        }
        text = domain::columnText(*contact, column);
    }
    if (text.isEmpty()) {
        return QByteArray("");
    }
    return domain::isDay(column) ? text.toLatin1() : connection.collator().sortKey(text);
}

domain::Result<QHash<domain::ContactKey, QByteArray>> wholeColumn(Connection &connection, C column)
{
    QHash<domain::ContactKey, QByteArray> kept;
    Query query(connection, "SELECT contact_key, sort_key FROM contact_value WHERE column_id = ?");
    query.run(static_cast<int>(column));
    while (query.next()) {
        kept.insert({query.integer(0)}, query.bytes(1));
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return kept;
}

domain::Result<QHash<domain::ContactKey, QByteArray>>
someOfColumn(Connection &connection, C column, const domain::ContactKeys &contacts)
{
    QHash<domain::ContactKey, QByteArray> kept;
    for (const domain::ContactKey key : contacts) {
        Query query(connection,
                    "SELECT sort_key FROM contact_value WHERE column_id = ? AND contact_key = ?");
        if (query.run(static_cast<int>(column), key) && query.next()) {
            kept.insert(key, query.bytes(0));
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    return kept;
}

// Neither a contact that is gone has values nor one that is known.
domain::Result<bool> needsValue(Connection &connection, C column, domain::ContactKey key)
{
    Query query(connection,
                "SELECT 1 FROM contact WHERE key = ? AND deleted_at IS NULL AND NOT EXISTS"
                " (SELECT 1 FROM contact_value WHERE column_id = ? AND contact_key = ?)");
    const bool needs = query.run(key, static_cast<int>(column), key) && query.next();
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return needs;
}

domain::Result<> keepValue(Connection &connection, C column, domain::ContactKey key)
{
    const auto needs = needsValue(connection, column, key);
    if (!needs || !*needs) {
        return needs ? domain::Result<>() : tl::unexpected(needs.error());
    }
    const auto made = makeKey(connection, column, key);
    if (!made) {
        return tl::unexpected(made.error());
    }
    Query insert(connection,
                 "INSERT INTO contact_value (column_id, contact_key, sort_key) VALUES (?, ?, ?)");
    return insert.execute(static_cast<int>(column), key, *made);
}

} // namespace

domain::Result<ColumnValues> columnValues(Connection &connection, C column,
                                          const domain::ContactKeys &contacts)
{
    const auto kept = contacts.size() < fewContacts ? someOfColumn(connection, column, contacts)
                                                    : wholeColumn(connection, column);
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    ColumnValues values;
    values.keys.reserve(contacts.size());
    for (const domain::ContactKey key : contacts) {
        const auto found = kept->constFind(key);
        if (found != kept->cend()) {
            values.keys.append(*found);
            continue;
        }
        values.unkept.append(key);
        if (values.unkept.size() > maximumUnkept) {
            values.keys.append(QByteArray());
        } else {
            auto made = makeKey(connection, column, key);
            if (!made) {
                return tl::unexpected(made.error());
            }
            values.keys.append(*std::move(made));
        }
    }
    return values;
}

domain::Result<Refetchable<domain::ChangeSet>>
keepColumnValues(Connection &connection, QList<C> columns, domain::ContactKeys contacts)
{
    for (const domain::ContactKey key : contacts) {
        for (const C column : columns) {
            if (const auto done = keepValue(connection, column, key); !done) {
                return tl::unexpected(done.error());
            }
        }
    }
    return Refetchable<domain::ChangeSet>();
}

} // namespace store
