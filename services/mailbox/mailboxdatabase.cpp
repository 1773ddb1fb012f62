#include "services/mailbox/mailboxdatabase.h"

#include "services/mailbox/mailboxschema.h"
#include "services/mailbox/refusal.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QSqlError>
#include <QUuid>

#include <algorithm>

namespace mailbox {
namespace {

Q_LOGGING_CATEGORY(lcMailbox, "kartei.mailbox")

// Of a longer history only so much is kept: far more than happens in any delay that is asked for.
constexpr qsizetype keptCommits = 50'000;

QByteArray randomBytes(int words)
{
    QList<quint32> values(words);
    QRandomGenerator::system()->fillRange(values.data(), values.size());
    return QByteArray(reinterpret_cast<const char *>(values.constData()),
                      values.size() * static_cast<qsizetype>(sizeof(quint32)));
}

} // namespace

Statement::Statement(QSqlQuery &query)
    : m_query(query)
{
}

Statement::~Statement()
{
    m_query.finish();
}

Statement &Statement::bind(const QVariant &value)
{
    m_query.bindValue(m_position++, value);
    return *this;
}

void Statement::run()
{
    // Named in full: this runs SQL, no event loop.
    if (!m_query.QSqlQuery::exec()) {
        qCWarning(lcMailbox).noquote() << m_query.lastError().text() << m_query.lastQuery();
        refuse(500, "ErrorInternalServerError",
               QStringLiteral("The mailbox database reports an error."));
    }
}

bool Statement::next()
{
    return m_query.next();
}

MailboxDatabase::MailboxDatabase(QSqlDatabase database)
    : m_database(std::move(database))
{
}

MailboxDatabase::~MailboxDatabase()
{
    const QString name = m_database.connectionName();
    m_queries.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

std::unique_ptr<MailboxDatabase> MailboxDatabase::open(const QString &file, const QString &user,
                                                       QString *reason)
{
    const QString directory = QFileInfo(file).path();
    if (!QDir().mkpath(directory)) {
        *reason = QStringLiteral("cannot make the directory %1").arg(directory);
        return nullptr;
    }
    QSqlDatabase database = QSqlDatabase::addDatabase(
        QStringLiteral("QSQLITE"), QUuid::createUuid().toString(QUuid::WithoutBraces));
    database.setDatabaseName(file);
    std::unique_ptr<MailboxDatabase> result(new MailboxDatabase(database));
    if (!database.open()) {
        *reason = database.lastError().text();
        return nullptr;
    }
    database = {};
    try {
        if (!result->prepareSchema(user, reason))
            return nullptr;
    } catch (const Refusal &) {
        *reason = result->m_database.lastError().text();
        if (reason->trimmed().isEmpty())
            *reason = QStringLiteral("the mailbox file cannot be read");
        return nullptr;
    }
    return result;
}

bool MailboxDatabase::prepareSchema(const QString &user, QString *reason)
{
    for (const auto &pragma :
         {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL", "PRAGMA foreign_keys = ON",
          "PRAGMA busy_timeout = 2000", "PRAGMA cache_size = -16000"}) {
        QSqlQuery query(m_database);
        if (!query.exec(QString::fromLatin1(pragma))) {
            *reason = query.lastError().text();
            return false;
        }
    }
    qint64 version = 0;
    {
        Statement statement(prepared(QStringLiteral("PRAGMA user_version")));
        statement.run();
        if (statement.next())
            version = statement.integer(0);
    }
    if (version > schemaSteps().size()) {
        *reason = QStringLiteral("the mailbox was written by a newer program");
        return false;
    }
    m_isNew = version == 0;
    if (version < schemaSteps().size()) {
        begin();
        for (const SchemaStep &step : schemaSteps().mid(version)) {
            for (const char *sql : step)
                Statement(prepared(QString::fromLatin1(sql))).run();
        }
        if (m_isNew) {
            setMeta(QStringLiteral("key"), user.toCaseFolded().toUtf8());
            setMeta(QStringLiteral("secret"), randomBytes(8));
        }
        const QString newest = QStringLiteral("PRAGMA user_version = %1").arg(schemaSteps().size());
        Statement(prepared(newest)).run();
        Statement(prepared(QStringLiteral("COMMIT"))).run();
        // What a new file is filled with counts as having always been there.
        const bool isFilling = m_isNew && m_commits.size() == 1;
        m_commits.append({isFilling ? Clock::time_point::min() : Clock::now(), m_sequence});
        if (m_commits.size() > 2 * keptCommits)
            m_commits.remove(0, keptCommits);
        m_queries.clear();
    }
    m_identifiers = Identifiers(meta(QStringLiteral("key")));
    m_secret = meta(QStringLiteral("secret"));
    loadCounters();
    m_commits = {{Clock::time_point::min(), m_sequence}};
    return true;
}

void MailboxDatabase::loadCounters()
{
    m_sequence = meta(QStringLiteral("sequence")).toLongLong();
    m_number = meta(QStringLiteral("number")).toLongLong();
}

QByteArray MailboxDatabase::meta(const QString &name)
{
    Statement statement(prepared(QStringLiteral("SELECT value FROM meta WHERE name = ?")));
    statement.bind(name).run();
    return statement.next() ? statement.bytes(0) : QByteArray();
}

void MailboxDatabase::setMeta(const QString &name, const QByteArray &value)
{
    Statement statement(prepared(QStringLiteral("REPLACE INTO meta(name, value) VALUES(?, ?)")));
    statement.bind(name).bind(value).run();
}

QSqlQuery &MailboxDatabase::prepared(const QString &sql)
{
    std::shared_ptr<QSqlQuery> &query = m_queries[sql];
    if (!query) {
        query = std::make_shared<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(sql))
            qCWarning(lcMailbox).noquote() << query->lastError().text() << sql;
    }
    return *query;
}

qint64 MailboxDatabase::nextNumber()
{
    return ++m_number;
}

void MailboxDatabase::begin()
{
    Statement(prepared(QStringLiteral("BEGIN IMMEDIATE"))).run();
}

void MailboxDatabase::commit()
{
    setMeta(QStringLiteral("sequence"), QByteArray::number(m_sequence));
    setMeta(QStringLiteral("number"), QByteArray::number(m_number));
    Statement(prepared(QStringLiteral("COMMIT"))).run();
    // What a new file is filled with counts as having always been there.
    const bool isFilling = m_isNew && m_commits.size() == 1;
    m_commits.append({isFilling ? Clock::time_point::min() : Clock::now(), m_sequence});
    if (m_commits.size() > 2 * keptCommits)
        m_commits.remove(0, keptCommits);
}

qint64 MailboxDatabase::sequenceBefore(std::chrono::seconds age) const
{
    const auto tooYoung = std::upper_bound(
        m_commits.begin(), m_commits.end(), Clock::now() - age,
        [](Clock::time_point time, const Commit &commit) { return time < commit.when; });
    return std::prev(tooYoung, tooYoung == m_commits.begin() ? 0 : 1)->sequence;
}

void MailboxDatabase::rollBack()
{
    Statement(prepared(QStringLiteral("ROLLBACK"))).run();
    loadCounters();
}

} // namespace mailbox
