#include "services/store/oldrows.h"

#include <sqlite3.h>

namespace store {

namespace {

SqliteStatement prepared(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
    return SqliteStatement(statement);
}

} // namespace

OldRows::OldRows(sqlite3 *database, const OldTable &table)
    : m_database(database)
    , m_table(table)
    , m_statement(prepared(database, table.row))
{
    const int columns = m_statement ? sqlite3_column_count(m_statement.get()) : 0;
    for (int column = 0; column < columns; ++column) {
        m_columns.insert(sqlite3_column_name(m_statement.get(), column), column);
    }
}

qint64 OldRows::greatestKey() const
{
    const qint64 used = askSqlite(m_database, m_table.keysUsed).value_or(QString()).toLongLong();
    return used > 0 ? used
                    : askSqlite(m_database, m_table.greatestKey).value_or(QString()).toLongLong();
}

OldRows::Read OldRows::read(qint64 key)
{
    if (!m_statement) {
        return Read::Damaged;
    }
    sqlite3_reset(m_statement.get());
    sqlite3_bind_int64(m_statement.get(), 1, key);
    return next();
}

OldRows::Read OldRows::next()
{
    switch (sqlite3_step(m_statement.get())) {
    case SQLITE_ROW:
        return Read::Row;
    case SQLITE_DONE:
        return Read::Nothing;
    default:
        return Read::Damaged;
    }
}

sqlite3_value *OldRows::value(const char *column) const
{
    const int place = m_columns.value(column, -1);
    return place < 0 ? nullptr : sqlite3_column_value(m_statement.get(), place);
}

QByteArray OldRows::text(const char *column) const
{
    const int place = m_columns.value(column, -1);
    const auto *text = place < 0
        ? nullptr
        : reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), place));
    return text == nullptr ? QByteArray()
                           : QByteArray(text, sqlite3_column_bytes(m_statement.get(), place));
}

qint64 OldRows::integer(const char *column) const
{
    const int place = m_columns.value(column, -1);
    return place < 0 ? 0 : sqlite3_column_int64(m_statement.get(), place);
}

bool OldRows::isNull(const char *column) const
{
    const int place = m_columns.value(column, -1);
    return place < 0 || sqlite3_column_type(m_statement.get(), place) == SQLITE_NULL;
}

} // namespace store
