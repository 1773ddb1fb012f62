#include "services/store/salvagekept.h"

#include "services/store/connection.h"
#include "services/store/oldtables.h"
#include "services/wire/extensioncodec.h"

#include <algorithm>

namespace store {

namespace {

using Read = OldRows::Read;

// Row by row; of what does not read, the backup's.
template <class Take>
domain::Result<> forEachKey(sqlite3 *from, sqlite3 *older, const OldTable &table, Take take)
{
    OldRows rows(from, table);
    OldRows before(older == nullptr ? from : older, table);
    const qint64 greatest = std::max(rows.greatestKey(), before.greatestKey());
    for (qint64 key = 1; key <= greatest; ++key) {
        const Read read = rows.read(key);
        if (read == Read::Nothing || (read == Read::Damaged && before.read(key) != Read::Row)) {
            continue;
        }
        if (auto done = take(read == Read::Row ? rows : before); !done) {
            return done;
        }
    }
    return {};
}

// Answers whether nothing was damaged.
template <class Take>
domain::Result<bool> forEachListed(sqlite3 *from, const OldTable &table, qint64 key, Take take)
{
    OldRows rows(from, table);
    Read read = rows.read(key);
    for (; read == Read::Row; read = rows.next()) {
        if (auto done = take(rows); !done) {
            return tl::unexpected(done.error());
        }
    }
    return read == Read::Nothing;
}

domain::Result<> takeDrafts(sqlite3 *from, Connection &to, const TakeContact &takeContact)
{
    const auto taken =
        forEachListed(from, old::draft, 1, [&](const OldRows &row) -> domain::Result<> {
            if (!old::isPatch(row.text("patch")) || row.text("token").isEmpty()) {
                return {};
            }
            const bool isNew = row.isNull("contact_key");
            const auto owner =
                isNew ? domain::Result<bool>(true) : takeContact(row.integer("contact_key"));
            if (!owner) {
                return tl::unexpected(owner.error());
            }
            return Query(to,
                         "INSERT OR IGNORE INTO draft (token, contact_key, folder_key, patch,"
                         " written_at, fields) VALUES (?, (SELECT key FROM contact WHERE key = ?),"
                         " (SELECT key FROM folder WHERE key = ?), ?, ?, ?)")
                .execute(row.value("token"), row.integer("contact_key"), row.value("folder_key"),
                         row.value("patch"), row.value("written_at"),
                         Utf8Text{old::isObject(row.text("fields")) ? row.text("fields") : "{}"});
        });
    return taken ? domain::Result<>() : tl::unexpected(taken.error());
}

domain::Result<> takeViews(sqlite3 *from, sqlite3 *older, Connection &to)
{
    auto done = forEachKey(from, older, old::savedView, [&](const OldRows &row) {
        return Query(to,
                     "INSERT OR IGNORE INTO saved_view (key, position, name, mailbox_key,"
                     " folder_key, category, text) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7"
                     " WHERE (?4 IS NULL OR EXISTS (SELECT 1 FROM mailbox WHERE key = ?4))"
                     " AND (?5 IS NULL OR EXISTS (SELECT 1 FROM folder WHERE key = ?5))")
            .execute(row.value("key"), row.value("position"), row.value("name"),
                     row.value("mailbox_key"), row.value("folder_key"), row.value("category"),
                     row.value("text"));
    });
    if (!done) {
        return done;
    }
    const auto takePlace = [&](const OldRows &row) {
        return old::isObject(row.text("view"))
            ? Query(to, "INSERT OR IGNORE INTO place_view (place, view) VALUES (?, ?)")
                  .execute(row.value("place"), row.value("view"))
            : domain::Result<>();
    };
    auto whole = forEachListed(from, old::placeView, 1, takePlace);
    if (whole && !*whole && older != nullptr) {
        whole = forEachListed(older, old::placeView, 1, takePlace);
    }
    return whole ? domain::Result<>() : tl::unexpected(whole.error());
}

// Of every account, whose key an index tells: a row that was found by it may name another. Of a damaged
// page the backup's.
template <class Take>
domain::Result<> forEachOfAccounts(sqlite3 *from, sqlite3 *older, Connection &to,
                                   const OldTable &table, Take take)
{
    QList<qint64> accounts;
    Query query(to, "SELECT key FROM account");
    query.run();
    while (query.next()) {
        accounts.append(query.integer(0));
    }
    auto whole = query.failed() ? domain::Result<bool>(tl::unexpected(query.error()))
                                : domain::Result<bool>(true);
    for (const qint64 account : std::as_const(accounts)) {
        const auto takeOf = [&](const OldRows &row) { return take(account, row); };
        whole = whole ? forEachListed(from, table, account, takeOf) : whole;
        if (whole && !*whole && older != nullptr) {
            whole = forEachListed(older, table, account, takeOf);
        }
    }
    return whole ? domain::Result<>() : tl::unexpected(whole.error());
}

domain::Result<> takeFields(sqlite3 *from, sqlite3 *older, Connection &to)
{
    const auto takeField = [&](qint64 account, const OldRows &row) {
        return old::isObject(row.text("definition")) && old::isList(row.text("folders"))
            ? Query(to,
                    "INSERT OR IGNORE INTO custom_field (account_key, id, position, definition,"
                    " folders) VALUES (?, ?, ?, ?, ?)")
                  .execute(account, row.value("id"), row.value("position"), row.value("definition"),
                           row.value("folders"))
            : domain::Result<>();
    };
    const auto takeSchema = [&](qint64 account, const OldRows &row) {
        return wire::readSchemaExtension(row.text("definition"))
            ? Query(to,
                    "INSERT OR IGNORE INTO schema_extension (account_key, id, definition, read_at)"
                    " VALUES (?, ?, ?, 0)")
                  .execute(account, row.value("id"), row.value("definition"))
            : domain::Result<>();
    };
    const auto done = forEachOfAccounts(from, older, to, old::customField, takeField);
    return done ? forEachOfAccounts(from, older, to, old::schemaExtension, takeSchema) : done;
}

domain::Result<> takeFavourites(sqlite3 *from, sqlite3 *older, Connection &to,
                                const TakeContact &takeContact)
{
    return forEachKey(from, older, old::favourite, [&](const OldRows &row) -> domain::Result<> {
        const auto owner = row.isNull("contact_key") ? domain::Result<bool>(true)
                                                     : takeContact(row.integer("contact_key"));
        if (!owner || !*owner) {
            return owner ? domain::Result<>() : tl::unexpected(owner.error());
        }
        return Query(to,
                     "INSERT OR IGNORE INTO favourite (key, position, folder_key, contact_key)"
                     " SELECT ?1, ?2, f.key, c.key FROM (SELECT 1)"
                     " LEFT JOIN folder f ON f.key = ?3 LEFT JOIN contact c ON c.key = ?4"
                     " WHERE f.key IS NOT NULL OR c.key IS NOT NULL")
            .execute(row.value("key"), row.value("position"), row.value("folder_key"),
                     row.integer("contact_key"));
    });
}

} // namespace

domain::Result<> salvageKept(sqlite3 *from, sqlite3 *older, Connection &to,
                             const TakeContact &takeContact)
{
    auto done = takeDrafts(from, to, takeContact);
    done = done ? takeViews(from, older, to) : done;
    done = done ? takeFields(from, older, to) : done;
    return done ? takeFavourites(from, older, to, takeContact) : done;
}

domain::Result<> salvageAccount(const OldRows &row, Connection &to)
{
    // Older files have the first four alone. A schema extension that was lost with its page must not seem
    // to be one that the account uses no more.
    return Query(to,
                 "INSERT OR IGNORE INTO account(key, kind, origin, user_id, authority, token_url,"
                 " tenant, client_id, scopes, vault_key, color, position, fields_json)"
                 " VALUES(?, ?, ?, ?, ifnull(?, ''), ifnull(?, ''), ifnull(?, ''), ifnull(?, ''),"
                 " ifnull(?, ''), ifnull(?, ''), ifnull(?, 'none'), ifnull(?, 0),"
                 " iif(json_valid(?13), json_remove(?13, '$.schemas'), ''))")
        .execute(row.value("key"), row.value("kind"), row.value("origin"), row.value("user_id"),
                 row.value("authority"), row.value("token_url"), row.value("tenant"),
                 row.value("client_id"), row.value("scopes"), row.value("vault_key"),
                 row.value("color"), row.value("position"), row.value("fields_json"));
}

domain::Result<> salvageExtensions(sqlite3 *from, Connection &to, qint64 contact)
{
    const auto taken = forEachListed(from, old::extension, contact, [&](const OldRows &row) {
        return old::isObject(row.text("members"))
            ? Query(to,
                    "INSERT OR IGNORE INTO contact_extension (contact_key, name, members)"
                    " VALUES (?, ?, ?)")
                  .execute(contact, row.value("name"), row.value("members"))
            : domain::Result<>();
    });
    return taken ? domain::Result<>() : tl::unexpected(taken.error());
}

} // namespace store
