#include "services/store/indexcheck.h"

#include "services/store/connection.h"

#include <sqlite3.h>

namespace store {

namespace {

constexpr int daysBetween = 7;

domain::Result<bool> isDue(Connection &connection, QDate today)
{
    Query query(connection, "SELECT value FROM meta WHERE name = 'indexChecked'");
    const bool isKnown = query.run() && query.next();
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    const QDate last = isKnown ? QDate::fromString(query.text(0), Qt::ISODate) : QDate();
    // A clock that was set back must not put it off for years.
    return !last.isValid() || last.daysTo(today) >= daysBetween || last > today;
}

domain::Result<bool> isSound(Connection &connection)
{
    Query query(connection,
                "INSERT INTO contact_text (contact_text, rank) VALUES ('integrity-check', 1)");
    if (query.run()) {
        return true;
    }
    constexpr int kindOfCode = 0xff;
    const bool isDamage = (query.error().code.toInt() & kindOfCode) == SQLITE_CORRUPT;
    return isDamage ? domain::Result<bool>(false) : tl::unexpected(query.error());
}

domain::Result<> empty(Connection &connection)
{
    auto done = Query(connection, "INSERT INTO contact_text (contact_text) VALUES ('delete-all')")
                    .execute();
    done = done ? Query(connection, "DELETE FROM contact_gram").execute() : done;
    return done ? Query(connection, "UPDATE contact_fold SET indexed = 0").execute() : done;
}

} // namespace

domain::Result<IndexCheck> checkIndex(Connection &connection, QDate today)
{
    const auto due = isDue(connection, today);
    if (!due) {
        return tl::unexpected(due.error());
    }
    if (!*due) {
        return IndexCheck::NotDue;
    }
    const auto sound = isSound(connection);
    auto done = sound ? domain::Result<>() : tl::unexpected(sound.error());
    done = done && !*sound ? empty(connection) : done;
    done = done ? Query(connection, "INSERT OR REPLACE INTO meta VALUES ('indexChecked', ?)")
                      .execute(today.toString(Qt::ISODate))
                : done;
    if (!done) {
        return tl::unexpected(done.error());
    }
    return *sound ? IndexCheck::Sound : IndexCheck::Emptied;
}

} // namespace store
