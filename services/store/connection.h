// The one SQLite connection, with its prepared statements and the text tools that operations need.
//
// Promise  Statements are prepared once and kept. Opening sets the pragmas (foreign keys, WAL,
//          synchronous FULL, busy timeout, untrusted schema), checks application_id and quick_check, and
//          brings the schema up to date, forward only, one transaction a step.
// Thread   Created, used and destroyed on one thread. Unit tests call operations on one directly:
//          Connection::open(":memory:").
// Errors   Storage, with SQLite's code.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"
#include "services/text/foldedtext.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>

namespace store {

struct StoreOptions
{
    QString localeName; // orders names; empty: the system's
};

class Connection
{
public:
    static domain::Result<std::unique_ptr<Connection>> open(const QString &file,
                                                            const StoreOptions &options = {});
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    domain::Result<> begin(); // BEGIN IMMEDIATE
    domain::Result<> commitTransaction();
    void rollBack();

    // The last committed revision; operations that answer a snapshot copy it into their answer.
    domain::Revision revision() const { return m_revision; }
    void setRevision(domain::Revision revision) { m_revision = revision; }

    const text::TextFolder &textFolder() const { return m_textFolder; }
    const text::NameCollator &collator() const { return m_collator; }

private:
    friend class Query;

    Connection(QString name, const QString &localeName);

    domain::Result<QSqlQuery *> prepared(const char *sql);

    QString m_name;
    QSqlDatabase m_database;
    QHash<const char *, QSqlQuery *> m_statements; // by the literal's address
    text::TextFolder m_textFolder;
    text::NameCollator m_collator;
    domain::Revision m_revision = 0;
};

// One run of one prepared statement. `sql` is a string literal; values are bound in order.
//
//     Query query(connection, "SELECT name FROM folder WHERE key = ?");
//     if (query.run(folder.value) && query.next()) { ... query.text(0) ... }
//     if (query.failed()) { return tl::unexpected(query.error()); }
//
// A statement that is still being read must not be started again by a callee: read to the end, or
// leave the scope, before calling another operation that uses the same literal.
class Query
{
public:
    Query(Connection &connection, const char *sql);
    ~Query();
    Q_DISABLE_COPY_MOVE(Query)

    template <class... Values>
    bool run(const Values &...values)
    {
        if (m_query == nullptr) {
            return false;
        }
        int place = 0;
        (bind(place++, toVariant(values)), ...);
        return start();
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
    static QVariant toVariant(qint64 value) { return value; }
    static QVariant toVariant(int value) { return value; }
    static QVariant toVariant(bool value) { return value ? 1 : 0; }
    static QVariant toVariant(const QString &value)
    {
        return value.isNull() ? QVariant(QLatin1String("")) : QVariant(value);
    }
    static QVariant toVariant(QLatin1String value) { return QString(value); }
    static QVariant toVariant(const QByteArray &value) { return value; }
    static QVariant toVariant(std::nullptr_t) { return {}; } // NULL
    static QVariant toVariant(const QVariant &value) { return value; }
    template <class Tag>
    static QVariant toVariant(domain::Key<Tag> key) // an invalid key is NULL
    {
        return key.isValid() ? QVariant(key.value) : QVariant();
    }
    static QVariant toVariant(const domain::GraphId &id) // an empty id is NULL
    {
        return id.isEmpty() ? QVariant() : QVariant(id.text);
    }

    void bind(int place, const QVariant &value);
    bool start();

    QSqlQuery *m_query = nullptr;
    domain::Error m_error;
    bool m_failed = false;
};

} // namespace store
