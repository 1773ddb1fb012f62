#include "services/store/sqlitefile.h"

#include <sqlite3.h>

namespace store {

namespace {

constexpr int busyMilliseconds = 5000;

}

void SqliteClose::operator()(sqlite3 *database) const
{
    sqlite3_close_v2(database);
}

void SqliteClose::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

domain::Result<SqliteFile> openSqlite(const QString &file)
{
    sqlite3 *opened = nullptr;
    const int code =
        sqlite3_open_v2(file.toUtf8().constData(), &opened,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    SqliteFile database(opened); // there is one even when it could not be opened
    if (code != SQLITE_OK) {
        return tl::unexpected(sqliteError(opened));
    }
    sqlite3_extended_result_codes(opened, 1);
    sqlite3_busy_timeout(opened, busyMilliseconds);
    return database;
}

domain::Error sqliteError(sqlite3 *database)
{
    return {.kind = domain::Error::Kind::Storage,
            .code = QString::number(sqlite3_extended_errcode(database)),
            .message = QString::fromUtf8(sqlite3_errmsg(database))};
}

domain::Result<> runScript(sqlite3 *database, const QByteArray &script)
{
    if (sqlite3_exec(database, script.constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        return tl::unexpected(sqliteError(database));
    }
    return {};
}

domain::Result<QString> askSqlite(sqlite3 *database, const QByteArray &sql)
{
    sqlite3_stmt *prepared = nullptr;
    if (sqlite3_prepare_v2(database, sql.constData(), -1, &prepared, nullptr) != SQLITE_OK) {
        return tl::unexpected(sqliteError(database));
    }
    const SqliteStatement statement(prepared);
    switch (sqlite3_step(prepared)) {
    case SQLITE_ROW:
        return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(prepared, 0)),
                                 sqlite3_column_bytes(prepared, 0));
    case SQLITE_DONE:
        return QString();
    default:
        return tl::unexpected(sqliteError(database));
    }
}

} // namespace store
