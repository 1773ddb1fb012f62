#include "services/store/connection.h"

#include "services/store/schema.h"
#include "services/store/searchmemory.h"
#include "services/store/soundmark.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

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

// EXTRA is FULL, but while a new file is turned to the log: there the old journal, should a power cut
// bring it back, would take the store back to nothing.
domain::Result<> setPragmas(sqlite3 *database, const QString &file)
{
    const auto set = runScript(database,
                               "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
                               "PRAGMA foreign_keys = ON; PRAGMA synchronous = EXTRA;"
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

// The check words a page that the disk did not give like one that is damaged.
int codeOfCheck(const QString &answer)
{
    static const QRegularExpression codeInAnswer(QStringLiteral("error code=(\\d+)"));
    if (answer.contains(QLatin1String("failed to get page"))) {
        return SQLITE_IOERR_READ;
    }
    const auto match = codeInAnswer.match(answer);
    return match.hasMatch() ? match.captured(1).toInt() : SQLITE_CORRUPT;
}

domain::Result<> checkPages(sqlite3 *database)
{
    for (int attempt = 1;; ++attempt) {
        const auto answer = askSqlite(database, "PRAGMA quick_check(1)");
        if (!answer) {
            return tl::unexpected(answer.error());
        }
        if (*answer == QLatin1String("ok")) {
            return {};
        }
        if (attempt == 2) { // what was read wrongly once may be read well now
            return tl::unexpected(domain::Error{.kind = domain::Error::Kind::Storage,
                                                .code = QString::number(codeOfCheck(*answer)),
                                                .message = *answer});
        }
    }
}

} // namespace

Connection::Connection(const QString &file, const QString &localeName)
    : m_file(file)
    , m_collator(localeName.isEmpty() ? QLocale::system().name() : localeName)
    , m_searchMemory(std::make_unique<SearchMemory>())
{
}

Connection::~Connection() = default;

qint64 Connection::rowsWritten() const
{
    return sqlite3_total_changes64(m_database.get());
}

domain::Result<std::unique_ptr<Connection>> Connection::open(const QString &file,
                                                             const StoreOptions &options)
{
    if (file != memoryFile) {
        if (const auto prepared = prepareFile(file); !prepared) {
            return tl::unexpected(prepared.error());
        }
    }
    const SoundMark mark(file);
    const bool isKnownSound = mark.isThere(QDate::currentDate()); // before the file is touched
    std::unique_ptr<Connection> opened(new Connection(file, options.localeName));
    if (const auto there = opened->openFile(); !there) {
        return tl::unexpected(there.error());
    }
    sqlite3 *database = opened->m_database.get();
    // A file that turns out to be damaged is left as it is found, its log too.
    sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    if (!isKnownSound) {
        if (const auto sound = checkPages(database); !sound) {
            return tl::unexpected(sound.error());
        }
        mark.clear();
    }
    sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    if (const auto current = bringUpToDate(database, file); !current) {
        return tl::unexpected(current.error());
    }
    // A log that was left behind may never have come to the disk as a whole.
    opened->emptyLog();
    return opened;
}

domain::Result<> Connection::openFile()
{
    auto database = openSqlite(m_file);
    if (!database) {
        return tl::unexpected(database.error());
    }
    if (auto set = setPragmas(database->get(), m_file); !set) {
        return set;
    }
    m_database = *std::move(database);
    m_durability = Durability::Synced;
    m_isInDoubt = false;
    // In place of SQLite's own, which would copy in the middle of a sync.
    const auto noteLog = [](void *connection, sqlite3 *, const char *, int pages) {
        static_cast<Connection *>(connection)->m_pagesInLog = pages;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(m_database.get(), noteLog, this);
    return {};
}

domain::Result<> Connection::reopen()
{
    m_statements.clear();
    *m_searchMemory = {};
    m_database.reset();
    auto opened = openFile();
    if (opened) {
        emptyLog();
    }
    return opened;
}

domain::Result<> Connection::begin(Durability durability)
{
    if (m_isInDoubt || !m_database) {
        if (auto opened = reopen(); !opened) {
            return opened;
        }
    }
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

void Connection::noteError(int code)
{
    constexpr int kindOfCode = 0xff;
    const int kind = code & kindOfCode;
    m_isInDoubt = m_isInDoubt || kind == SQLITE_IOERR;
    if (kind == SQLITE_IOERR || kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB) {
        SoundMark(m_file).refuse();
    }
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
    noteError(sqlite3_wal_checkpoint_v2(m_database.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE,
                                        nullptr, nullptr));
    m_pagesInLog = 0;
}

void Connection::rollBack()
{
    m_nameOrder.reset();
    m_searchMemory->directory.reset();
    // Fails only when SQLite has rolled back by itself.
    (void)Query(*this, "ROLLBACK").execute();
}

domain::Result<sqlite3_stmt *> Connection::prepared(const char *sql)
{
    if (!m_database) { // it could not be opened again
        if (auto opened = reopen(); !opened) {
            return tl::unexpected(opened.error());
        }
    }
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
