#include "services/store/historypurge.h"

#include "services/store/connection.h"
#include "services/store/savedviews.h"

namespace store {

namespace {

constexpr int daysKept = 30;
constexpr int conflictDaysKept = 90; // from when they were settled
constexpr int changesAtOnce = 50;
constexpr int rowsAtOnce = 500;

// The oldest change that nobody needs; invalid: none.
domain::Result<domain::ChangeKey> expiredChange(Connection &connection, qint64 start)
{
    Query query(connection,
                "SELECT id FROM change c WHERE inverse_of IS NULL AND created_at < ?"
                " AND NOT EXISTS (SELECT 1 FROM change m"
                " WHERE (m.id = c.id OR m.inverse_of = c.id) AND (m.created_at >= ?"
                " OR EXISTS (SELECT 1 FROM change_target t WHERE t.change_id = m.id"
                " AND (t.state <> 'settled' OR t.settled_at >= ?)))) ORDER BY id LIMIT 1");
    if (query.run(start, start, start) && query.next()) {
        return domain::ChangeKey{query.integer(0)};
    }
    return query.failed() ? domain::Result<domain::ChangeKey>(tl::unexpected(query.error()))
                          : domain::Result<domain::ChangeKey>(domain::ChangeKey{});
}

// Answers how many targets went. With fewer than rowsAtOnce the change itself is gone too.
domain::Result<int> removeChange(Connection &connection, domain::ChangeKey change)
{
    if (auto done = forgetHiddenView(connection, change); !done) {
        return tl::unexpected(done.error());
    }
    // It may take several calls: half of a change must not be undone.
    if (const auto done = Query(connection, "UPDATE change SET undo_state = 'final' WHERE id = ?")
                              .execute(change);
        !done) {
        return tl::unexpected(done.error());
    }
    Query targets(connection,
                  "DELETE FROM change_target WHERE id IN (SELECT id FROM change_target"
                  " WHERE change_id IN (SELECT id FROM change WHERE id = ? OR inverse_of = ?)"
                  " LIMIT ?)");
    if (const auto done = targets.execute(change, change, rowsAtOnce); !done) {
        return tl::unexpected(done.error());
    }
    const int removed = targets.rowsAffected();
    if (removed < rowsAtOnce) {
        Query query(connection, "DELETE FROM change WHERE id = ? OR inverse_of = ?");
        if (const auto done = query.execute(change, change); !done) {
            return tl::unexpected(done.error());
        }
    }
    return removed;
}

domain::Result<int> removeContacts(Connection &connection, qint64 start)
{
    Query query(connection,
                "DELETE FROM contact WHERE key IN (SELECT key FROM contact WHERE deleted_at < ?"
                " AND server_json IS NULL AND NOT EXISTS"
                " (SELECT 1 FROM change_target WHERE contact_key = contact.key) LIMIT ?)");
    const auto done = query.execute(start, rowsAtOnce);
    return done ? domain::Result<int>(query.rowsAffected()) : tl::unexpected(done.error());
}

domain::Result<int> removeConflicts(Connection &connection, const QDateTime &now)
{
    Query query(connection,
                "DELETE FROM conflict WHERE id IN (SELECT id FROM conflict"
                " WHERE choice <> '' AND found_at < ? LIMIT ?)");
    const auto done = query.execute(now.addDays(-conflictDaysKept).toMSecsSinceEpoch(), rowsAtOnce);
    return done ? domain::Result<int>(query.rowsAffected()) : tl::unexpected(done.error());
}

} // namespace

qint64 historyStart(const QDateTime &now)
{
    return now.addDays(-daysKept).toMSecsSinceEpoch();
}

domain::Result<Purge> purgeHistory(Connection &connection, QDateTime now)
{
    const qint64 start = historyStart(now);
    int changes = 0;
    for (int targets = 0; changes < changesAtOnce && targets < rowsAtOnce; ++changes) {
        const auto expired = expiredChange(connection, start);
        if (!expired) {
            return tl::unexpected(expired.error());
        }
        if (!expired->isValid()) {
            const auto contacts = removeContacts(connection, start);
            const auto conflicts =
                contacts ? removeConflicts(connection, now) : tl::unexpected(contacts.error());
            if (!conflicts) {
                return tl::unexpected(conflicts.error());
            }
            Query categories(connection,
                             "DELETE FROM category WHERE deleted_at < ? AND graph_id IS NULL"
                             " AND NOT EXISTS (SELECT 1 FROM change_target"
                             " WHERE category_key = category.key)");
            if (const auto done = categories.execute(start); !done) {
                return tl::unexpected(done.error());
            }
            const bool isMore = *contacts == rowsAtOnce || *conflicts == rowsAtOnce;
            return isMore                      ? Purge::More
                : changes > 0 || *contacts > 0 ? Purge::Some
                                               : Purge::Nothing;
        }
        const auto removed = removeChange(connection, *expired);
        if (!removed) {
            return tl::unexpected(removed.error());
        }
        targets += *removed;
    }
    return Purge::More;
}

domain::Result<Committed<bool>> forgetHistory(Connection &connection)
{
    constexpr int beyondEveryAge = 100 * 365; // days
    const auto purged =
        purgeHistory(connection, QDateTime::currentDateTimeUtc().addDays(beyondEveryAge));
    return purged ? domain::Result<Committed<bool>>(Committed<bool>{{}, *purged != Purge::More})
                  : tl::unexpected(purged.error());
}

} // namespace store
