#pragma once

#include "services/mailbox/identifiers.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <chrono>
#include <memory>

namespace mailbox {

// One prepared statement in use; given back to the cache when it goes. Refusal 500 on any failure.
class Statement
{
public:
    explicit Statement(QSqlQuery &query);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bind(const QVariant &value); // in the order of the question marks
    void run();
    bool next();

    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    bool isNull(int column) const { return m_query.value(column).isNull(); }

private:
    QSqlQuery &m_query;
    int m_position = 0;
};

// The SQLite file of one mailbox: connection, schema, prepared statements, counters.
//
// Promise  what a committed transaction wrote survives the end of the process; a file of an older
//          program is brought up to date when it is opened, one of a newer program is refused and
//          not changed.
// Thread   the one that opened it.
class MailboxDatabase
{
public:
    // Null and an English reason when the file cannot be opened or made; so is its directory.
    static std::unique_ptr<MailboxDatabase> open(const QString &file, const QString &user,
                                                 QString *reason);
    ~MailboxDatabase();
    MailboxDatabase(const MailboxDatabase &) = delete;
    MailboxDatabase &operator=(const MailboxDatabase &) = delete;

    QSqlQuery &prepared(const QString &sql);

    void begin();
    void commit();
    void rollBack();

    const Identifiers &identifiers() const { return m_identifiers; }
    bool isNew() const { return m_isNew; } // made by this open: the seed may be planted

    qint64 sequence() const { return m_sequence; } // of the newest change
    // As it was so many seconds ago, as far back as this program runs.
    qint64 sequenceBefore(std::chrono::seconds age) const;
    qint64 nextSequence() { return ++m_sequence; } // stored by commit
    qint64 nextNumber();                           // never given twice: what ids are made of
    QByteArray secret() const { return m_secret; } // signs delta tokens

private:
    using Clock = std::chrono::steady_clock;
    struct Commit
    {
        Clock::time_point when;
        qint64 sequence;
    };

    explicit MailboxDatabase(QSqlDatabase database);
    bool prepareSchema(const QString &user, QString *reason);
    void loadCounters();
    QByteArray meta(const QString &name);
    void setMeta(const QString &name, const QByteArray &value);

    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_queries;
    Identifiers m_identifiers{QByteArray()};
    QByteArray m_secret;
    qint64 m_sequence = 0;
    QList<Commit> m_commits; // in the order of time
    qint64 m_number = 0;
    bool m_isNew = false;
};

} // namespace mailbox
