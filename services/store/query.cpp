#include "services/store/query.h"

#include "services/store/connection.h"

#include <sqlite3.h>

namespace store {

Query::Query(Connection &connection, const char *sql)
    : m_connection(connection)
{
    const auto statement = connection.prepared(sql);
    m_database = connection.m_database.get();
    if (statement) {
        m_statement = *statement;
    } else {
        m_error = statement.error();
        m_failed = true;
    }
}

Query::~Query()
{
    if (m_statement != nullptr) {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
}

void Query::bind(int place, qint64 value)
{
    sqlite3_bind_int64(m_statement, place, value);
}

void Query::bind(int place, std::nullptr_t)
{
    sqlite3_bind_null(m_statement, place);
}

void Query::bind(int place, std::optional<qint64> value)
{
    if (value) {
        bind(place, *value);
    } else {
        bind(place, nullptr);
    }
}

void Query::bind(int place, sqlite3_value *value)
{
    if (value == nullptr) {
        bind(place, nullptr);
    } else {
        sqlite3_bind_value(m_statement, place, value);
    }
}

void Query::bind(int place, const QByteArray &value)
{
    if (value.isNull()) {
        bind(place, nullptr);
        return;
    }
    m_bound.append(value);
    sqlite3_bind_blob64(m_statement, place, value.constData(),
                        static_cast<sqlite3_uint64>(value.size()), SQLITE_STATIC);
}

void Query::bind(int place, const Utf8Text &value)
{
    m_bound.append(value.bytes);
    sqlite3_bind_text64(m_statement, place, value.bytes.constData(),
                        static_cast<sqlite3_uint64>(value.bytes.size()), SQLITE_STATIC,
                        SQLITE_UTF8);
}

void Query::rewind()
{
    sqlite3_reset(m_statement);
    m_bound.clear();
}

bool Query::start(int valuesBound)
{
    Q_ASSERT_X(sqlite3_bind_parameter_count(m_statement) == valuesBound, "store::Query",
               sqlite3_sql(m_statement));
    m_rowWaits = step();
    return !m_failed;
}

bool Query::step()
{
    const int code = sqlite3_step(m_statement);
    m_isOver = code != SQLITE_ROW;
    if (m_isOver && code != SQLITE_DONE) {
        m_error = sqliteError(m_database);
        m_failed = true;
        m_connection.noteError(code);
    }
    return !m_isOver;
}

bool Query::next()
{
    if (m_rowWaits) {
        m_rowWaits = false;
        return true;
    }
    return !m_isOver && step();
}

QString Query::text(int column) const
{
    const auto *text = sqlite3_column_text(m_statement, column);
    return QString::fromUtf8(reinterpret_cast<const char *>(text),
                             sqlite3_column_bytes(m_statement, column));
}

qint64 Query::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArray Query::bytes(int column) const
{
    const void *blob = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char *>(blob), sqlite3_column_bytes(m_statement, column)};
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Query::insertedKey() const
{
    return sqlite3_last_insert_rowid(m_database);
}

int Query::rowsAffected() const
{
    return static_cast<int>(sqlite3_changes64(m_database));
}

} // namespace store
