// One run of one prepared statement. `sql` is a string literal; values are bound in order.
//
//     Query query(connection, "SELECT name FROM folder WHERE key = ?");
//     if (query.run(folder.value) && query.next()) { ... query.text(0) ... }
//     if (query.failed()) { return tl::unexpected(query.error()); }
//
// A statement that is still being read must not be started again by a callee: read to the end, or
// leave the scope, before calling another operation that uses the same literal.
//
// Thread   store thread.   Errors  Storage, with SQLite's code.
#pragma once

#include "services/domain/keys.h"
#include "services/domain/result.h"

#include <QByteArray>
#include <QVarLengthArray>

#include <optional>

struct sqlite3;
struct sqlite3_stmt;
struct sqlite3_value;

namespace store {

class Connection;

// Bytes that are UTF-8 text for SQLite too, where a QByteArray is a blob.
struct Utf8Text
{
    QByteArray bytes;
};

class Query
{
public:
    Query(Connection &connection, const char *sql);
    ~Query();
    Q_DISABLE_COPY_MOVE(Query)

    template <class... Values>
    bool run(const Values &...values)
    {
        if (m_statement == nullptr) {
            return false;
        }
        rewind();
        int place = 0;
        (bind(++place, values), ...);
        return start(place);
    }

    bool next();
    QString text(int column) const;
    qint64 integer(int column) const; // NULL reads as 0
    QByteArray bytes(int column) const;
    bool isNull(int column) const;
    qint64 insertedKey() const;
    int rowsAffected() const;

    bool failed() const { return m_failed; }
    domain::Error error() const { return m_error; }

    // Runs and gives up the rows: for INSERT, UPDATE, DELETE.
    template <class... Values>
    domain::Result<> execute(const Values &...values)
    {
        if (!run(values...)) {
            return tl::unexpected(m_error);
        }
        return {};
    }

private:
    void bind(int place, qint64 value);
    void bind(int place, std::nullptr_t);
    void bind(int place, const QByteArray &value); // null is NULL
    void bind(int place, const Utf8Text &value);
    void bind(int place, int value) { bind(place, qint64{value}); }
    void bind(int place, bool value) { bind(place, qint64{value}); }
    void bind(int place, const QString &value) { bind(place, Utf8Text{value.toUtf8()}); }
    void bind(int place, QLatin1String value) { bind(place, QString(value)); }
    void bind(int place, std::optional<qint64> value);
    void bind(int place, sqlite3_value *value); // of a row of another file; null is NULL
    template <class Tag>
    void bind(int place, domain::Key<Tag> key) // an invalid key is NULL
    {
        key.isValid() ? bind(place, qint64{key.value}) : bind(place, nullptr);
    }
    void bind(int place, const domain::GraphId &id) // an empty id is NULL
    {
        id.isEmpty() ? bind(place, nullptr) : bind(place, id.text);
    }

    void rewind();
    bool start(int valuesBound);
    bool step(); // whether there is a row

    Connection &m_connection;
    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_statement = nullptr;
    QVarLengthArray<QByteArray, 16> m_bound; // SQLite reads them where they are
    domain::Error m_error;
    bool m_rowWaits = false;
    bool m_isOver = false;
    bool m_failed = false;
};

} // namespace store
