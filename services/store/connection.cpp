#include "services/store/connection.h"

#include "services/store/schema.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <sqlite3.h>

namespace store {

namespace {

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

// Pages that a first sync rewrites time and again go to the file once, when it is over.
constexpr int mostPagesInLog = 32768;
constexpr int fewPagesInLog = 1000;

domain::Result<> setPragmas(sqlite3 *database, const QString &file)
{
    const auto set = runScript(database,
                               "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
                               "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;"
                               "PRAGMA journal_size_limit = 33554432;"
                               "PRAGMA cache_size = -32768;"
                               "PRAGMA temp_store = MEMORY");
    if (!set) {
        return set;
    }
    const auto journal = askSqlite(database, "PRAGMA journal_mode = WAL");
    if (!journal) {
        return tl::unexpected(journal.error());
    }
    if (file != memoryFile && *journal != QLatin1String("wal")) {
        return domain::failure(domain::Error::Kind::Storage,
                               QStringLiteral("no write-ahead log: %1").arg(*journal));
    }
    return {};
}

domain::Result<> checkPages(sqlite3 *database)
{
    const auto answer = askSqlite(database, "PRAGMA quick_check(1)");
    if (!answer) {
        return tl::unexpected(answer.error());
    }
    if (*answer != QLatin1String("ok")) {
        return tl::unexpected(domain::Error{.kind = domain::Error::Kind::Storage,
                                            .code = QString::number(SQLITE_CORRUPT),
                                            .message = *answer});
    }
    return {};
}

} // namespace

Connection::Connection(SqliteFile database, const QString &localeName)
    : m_database(std::move(database))
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
    auto database = openSqlite(file);
    if (!database) {
        return tl::unexpected(database.error());
    }
    if (const auto set = setPragmas(database->get(), file); !set) {
        return tl::unexpected(set.error());
    }
    if (const auto sound = checkPages(database->get()); !sound) {
        return tl::unexpected(sound.error());
    }
    if (const auto current = bringUpToDate(database->get(), file); !current) {
        return tl::unexpected(current.error());
    }
    std::unique_ptr<Connection> opened(new Connection(*std::move(database), options.localeName));
    // In place of SQLite's own, which would copy in the middle of a sync.
    const auto noteLog = [](void *connection, sqlite3 *, const char *, int pages) {
        static_cast<Connection *>(connection)->m_pagesInLog = pages;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(opened->m_database.get(), noteLog, opened.get());
    return opened;
}

domain::Result<> Connection::begin(Durability durability)
{
    if (durability != m_durability) {
        const bool isSynced = durability == Durability::Synced;
        // Not a prepared statement: this pragma acts when it is compiled.
        if (auto set =
                runScript(m_database.get(),
                          isSynced ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
            !set) {
            return set;
        }
        m_durability = durability;
    }
    return Query(*this, "BEGIN IMMEDIATE").execute();
}

domain::Result<> Connection::commitTransaction()
{
    auto committed = Query(*this, "COMMIT").execute();
    if (committed && m_pagesInLog > mostPagesInLog) {
        emptyLog();
    }
    return committed;
}

void Connection::emptyLogAtLeisure()
{
    if (m_pagesInLog > fewPagesInLog) {
        emptyLog();
    }
}

void Connection::emptyLog()
{
    // What it leaves for a reader's sake, or because the disk is full, the next one takes along.
    sqlite3_wal_checkpoint_v2(m_database.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr,
                              nullptr);
    m_pagesInLog = 0;
}

void Connection::rollBack()
{
    // Fails only when SQLite has rolled back by itself.
    (void)Query(*this, "ROLLBACK").execute();
}

domain::Result<sqlite3_stmt *> Connection::prepared(const char *sql)
{
    SqliteStatement &known = m_statements[sql];
    if (known) {
        Q_ASSERT_X(sqlite3_stmt_busy(known.get()) == 0, "store::Query", sql);
        return known.get();
    }
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_database.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement,
                           nullptr)
        != SQLITE_OK) {
        return tl::unexpected(sqliteError(m_database.get()));
    }
    known.reset(statement);
    return statement;
}

} // namespace store
