#include "services/store/connection.h"

#include "services/store/schema.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSqlError>
#include <QUuid>

namespace store {

namespace {

const QLatin1String memoryFile(":memory:");

domain::Error storageError(const QSqlError &error)
{
    return {.kind = domain::Error::Kind::Storage,
            .code = error.nativeErrorCode(),
            .message = error.text()};
}

// SQLite gives the files beside the database the permissions of the database itself, so the file is
// made here, readable by its owner alone. A link in its place would lead the store elsewhere.
domain::Result<> prepareFile(const QString &file)
{
    if (QFileInfo(file).isSymLink()) {
        return domain::failure(domain::Error::Kind::Storage,
                               QStringLiteral("the store file is a symbolic link"));
    }
    if (QFileInfo::exists(file)) {
        return {};
    }
    QFile created(file);
    if (!created.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                      QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return domain::failure(domain::Error::Kind::Storage, created.errorString());
    }
    return {};
}

domain::Result<QString> ask(const QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    if (!query.exec(sql)) {
        return tl::unexpected(storageError(query.lastError()));
    }
    return query.next() ? query.value(0).toString() : QString();
}

domain::Result<> setPragmas(const QSqlDatabase &database, const QString &file)
{
    for (const QLatin1String pragma :
         {QLatin1String("trusted_schema = OFF"), QLatin1String("cell_size_check = ON"),
          QLatin1String("foreign_keys = ON"), QLatin1String("synchronous = FULL"),
          QLatin1String("journal_size_limit = 33554432"),
          // Pages that a first sync rewrites time and again go to the file once, not each time.
          QLatin1String("wal_autocheckpoint = 6000"), QLatin1String("cache_size = -32768"),
          QLatin1String("temp_store = MEMORY")}) {
        const auto answer = ask(database, QLatin1String("PRAGMA ") + pragma);
        if (!answer) {
            return tl::unexpected(answer.error());
        }
    }
    const auto journal = ask(database, QStringLiteral("PRAGMA journal_mode = WAL"));
    if (!journal) {
        return tl::unexpected(journal.error());
    }
    if (file != memoryFile && *journal != QLatin1String("wal")) {
        return domain::failure(domain::Error::Kind::Storage,
                               QStringLiteral("no write-ahead log: %1").arg(*journal));
    }
    return {};
}

domain::Result<> checkPages(const QSqlDatabase &database)
{
    const auto answer = ask(database, QStringLiteral("PRAGMA quick_check(1)"));
    if (!answer) {
        return tl::unexpected(answer.error());
    }
    if (*answer != QLatin1String("ok")) {
        return tl::unexpected(domain::Error{.kind = domain::Error::Kind::Storage,
                                            .code = QStringLiteral("11"), // SQLITE_CORRUPT
                                            .message = *answer});
    }
    return {};
}

} // namespace

Connection::Connection(QString name, const QString &localeName)
    : m_name(std::move(name))
    , m_collator(localeName.isEmpty() ? QLocale::system().name() : localeName)
{
}

domain::Result<std::unique_ptr<Connection>> Connection::open(const QString &file,
                                                             const StoreOptions &options)
{
    if (file != memoryFile) {
        if (const auto prepared = prepareFile(file); !prepared) {
            return tl::unexpected(prepared.error());
        }
    }
    const QString name =
        QStringLiteral("store-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Connection> connection(new Connection(name, options.localeName));
    QSqlDatabase &database = connection->m_database;
    database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database.setDatabaseName(file);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!database.open()) {
        return tl::unexpected(storageError(database.lastError()));
    }
    if (const auto set = setPragmas(database, file); !set) {
        return tl::unexpected(set.error());
    }
    if (const auto sound = checkPages(database); !sound) {
        return tl::unexpected(sound.error());
    }
    if (const auto current = bringUpToDate(database); !current) {
        return tl::unexpected(current.error());
    }
    return connection;
}

Connection::~Connection()
{
    qDeleteAll(m_statements);
    m_database = QSqlDatabase(); // removeDatabase complains about a copy that is still held
    QSqlDatabase::removeDatabase(m_name);
}

domain::Result<> Connection::begin()
{
    return Query(*this, "BEGIN IMMEDIATE").execute();
}

domain::Result<> Connection::commitTransaction()
{
    return Query(*this, "COMMIT").execute();
}

void Connection::rollBack()
{
    // Fails only when SQLite has rolled back by itself.
    (void)Query(*this, "ROLLBACK").execute();
}

domain::Result<QSqlQuery *> Connection::prepared(const char *sql)
{
    if (QSqlQuery *known = m_statements.value(sql)) {
        Q_ASSERT_X(!known->isActive(), "store::Query", sql);
        return known;
    }
    auto query = std::make_unique<QSqlQuery>(m_database);
    query->setForwardOnly(true);
    if (!query->prepare(QString::fromUtf8(sql))) {
        return tl::unexpected(storageError(query->lastError()));
    }
    return *m_statements.insert(sql, query.release());
}

Query::Query(Connection &connection, const char *sql)
{
    const auto query = connection.prepared(sql);
    if (query) {
        m_query = *query;
    } else {
        m_error = query.error();
        m_failed = true;
    }
}

Query::~Query()
{
    if (m_query != nullptr) {
        m_query->finish();
    }
}

void Query::bind(int place, const QVariant &value)
{
    m_query->bindValue(place, value);
}

bool Query::start()
{
    if (!m_query->exec()) {
        m_error = storageError(m_query->lastError());
        m_failed = true;
    }
    return !m_failed;
}

bool Query::next()
{
    if (m_failed || m_query->next()) {
        return !m_failed;
    }
    if (m_query->lastError().isValid()) {
        m_error = storageError(m_query->lastError());
        m_failed = true;
    }
    return false;
}

QString Query::text(int column) const
{
    return m_query->value(column).toString();
}

qint64 Query::integer(int column) const
{
    return m_query->value(column).toLongLong();
}

QByteArray Query::bytes(int column) const
{
    return m_query->value(column).toByteArray();
}

bool Query::isNull(int column) const
{
    return m_query->isNull(column);
}

qint64 Query::insertedKey() const
{
    return m_query->lastInsertId().toLongLong();
}

int Query::rowsAffected() const
{
    return m_query->numRowsAffected();
}

} // namespace store
