#include "services/store/storehealth.h"

#include "services/store/connection.h"
#include "services/store/shownrow.h"

#include <sqlite3.h>

namespace store {

namespace {

domain::Result<qint64> number(Connection &connection, const char *sql)
{
    Query query(connection, sql);
    const bool isThere = query.run() && query.next();
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return isThere ? query.integer(0) : 0;
}

domain::Result<QDate> indexChecked(Connection &connection)
{
    Query query(connection, "SELECT value FROM meta WHERE name = 'indexChecked'");
    const bool isThere = query.run() && query.next();
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return isThere ? QDate::fromString(query.text(0), Qt::ISODate) : QDate();
}

} // namespace

domain::Result<StoreHealth> storeHealth(Connection &connection)
{
    struct Count
    {
        const char *sql;
        qint64 *value;
    };
    StoreHealth health{.sqliteVersion = QString::fromLatin1(sqlite3_libversion())};
    qint64 schema = 0;
    qint64 pageSize = 0;
    const Count counts[] = {
        {"SELECT user_version FROM pragma_user_version", &schema},
        {"SELECT page_size FROM pragma_page_size", &pageSize},
        {"SELECT page_count FROM pragma_page_count", &health.bytes},
        {"SELECT freelist_count FROM pragma_freelist_count", &health.bytesFree},
        {"SELECT count(*) FROM account", &health.accounts},
        {"SELECT count(*) FROM mailbox", &health.mailboxes},
        {"SELECT count(*) FROM folder WHERE deleted_at IS NULL", &health.folders},
        {"SELECT count(*) FROM contact WHERE deleted_at IS NULL", &health.contacts},
        {"SELECT count(*) FROM contact WHERE deleted_json IS NOT NULL", &health.deletedContacts},
        {"SELECT count(*) FROM contact_fold WHERE indexed = 0 OR form = 0", &health.unindexed},
        {"SELECT count(*) FROM change", &health.changes},
        {"SELECT count(*) FROM conflict WHERE choice = ''", &health.conflicts},
    };
    for (const Count &count : counts) {
        const auto counted = number(connection, count.sql);
        if (!counted) {
            return tl::unexpected(counted.error());
        }
        *count.value = *counted;
    }
    health.schemaVersion = static_cast<int>(schema);
    health.bytes *= pageSize;
    health.bytesFree *= pageSize;
    const auto outbox = outboxCounts(connection);
    const auto checked = indexChecked(connection);
    if (!outbox || !checked) {
        return tl::unexpected(outbox ? checked.error() : outbox.error());
    }
    health.outbox = *outbox;
    health.indexChecked = *checked;
    return health;
}

} // namespace store
