#include "services/store/storefile.h"

#include "services/store/salvage.h"
#include "services/store/sqlitefile.h"
#include "services/store/storebackup.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <memory>

namespace store {

namespace {

constexpr int sqliteError = 1; // our statements do not fit: a name in the schema was overwritten
constexpr int sqliteCorrupt = 11;
constexpr int sqliteTooBig = 18; // a length that was overwritten
constexpr int sqliteNotADatabase = 26;

bool isDamage(const domain::Error &error)
{
    const int code = error.code.toInt() & 0xff; // the rest tells kinds of the same
    return code == sqliteError || code == sqliteCorrupt || code == sqliteTooBig
        || code == sqliteNotADatabase;
}

tl::unexpected<domain::Error> failed(const QString &message)
{
    return domain::failure(domain::Error::Kind::Storage, message);
}

QStringList partsOf(const QString &file)
{
    return {file, file + QLatin1String("-wal"), file + QLatin1String("-shm")};
}

// Where the new store is made, and its name once it holds all that could be saved.
QString unfinishedName(const QString &file)
{
    return file + QLatin1String(".recovering");
}

QString finishedName(const QString &file)
{
    return file + QLatin1String(".recovered");
}

void removeParts(const QString &file)
{
    for (const QString &part : partsOf(file)) {
        QFile::remove(part);
    }
}

// The database first: without it the next start knows how far this one came.
domain::Result<QString> setAside(const QString &file)
{
    const QDir folder = QFileInfo(file).dir();
    const QString name =
        QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz"));
    const QString quarantine = folder.filePath(QStringLiteral("quarantine/") + name);
    if (!QDir().mkpath(quarantine)) {
        return failed(QStringLiteral("no quarantine"));
    }
    QFile::setPermissions(quarantine, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const QString &part : partsOf(file)) {
        if (QFileInfo::exists(part)
            && !QFile::rename(part, QDir(quarantine).filePath(QFileInfo(part).fileName()))) {
            return failed(QStringLiteral("the damaged file cannot be moved"));
        }
    }
    return quarantine;
}

// Reading may change a database with a log, so a copy is read and the evidence stays as it was.
class OldFile
{
public:
    explicit OldFile(const QString &file)
        : m_copy(file + QStringLiteral(".reading"))
    {
        const QString log = file + QStringLiteral("-wal");
        removeParts(m_copy);
        if (QFile::copy(file, m_copy)
            && (!QFileInfo::exists(log) || QFile::copy(log, m_copy + QStringLiteral("-wal")))) {
            m_database = openSqlite(m_copy);
        }
    }
    ~OldFile()
    {
        m_database = failed({});
        removeParts(m_copy);
    }
    Q_DISABLE_COPY_MOVE(OldFile)

    const domain::Result<SqliteFile> &database() const { return m_database; }

private:
    QString m_copy;
    domain::Result<SqliteFile> m_database =
        failed(QStringLiteral("the damaged file cannot be copied"));
};

domain::Result<Salvaged> salvageInto(Connection &fresh, sqlite3 *from, sqlite3 *older)
{
    if (auto begun = fresh.begin(); !begun) {
        return tl::unexpected(begun.error());
    }
    auto salvaged = salvage(from, older, fresh);
    if (!salvaged) {
        fresh.rollBack();
    } else if (auto ended = fresh.commitTransaction(); !ended) {
        fresh.rollBack();
        return tl::unexpected(ended.error());
    }
    return salvaged;
}

std::unique_ptr<OldFile> newestBackup(const QString &file)
{
    for (const QString &backup : StoreBackup(file).newestFirst()) {
        auto older = std::make_unique<OldFile>(backup);
        if (older->database()
            && askSqlite(older->database()->get(), "SELECT count(*) > 0 FROM mailbox")
                == QStringLiteral("1")) {
            return older;
        }
    }
    return nullptr;
}

domain::Result<Salvaged> salvageInto(Connection &fresh, const QString &file)
{
    const OldFile damaged(file);
    const auto older = newestBackup(file);
    if (!damaged.database()) {
        return tl::unexpected(damaged.database().error());
    }
    sqlite3 *backup = older ? older->database()->get() : nullptr;
    auto salvaged = salvageInto(fresh, damaged.database()->get(), backup);
    const bool isLost = salvaged && !salvaged->tellsEdits && backup != nullptr;
    return isLost ? salvageInto(fresh, backup, nullptr) : salvaged;
}

domain::Result<int> recoveredEdits(Connection &connection)
{
    Query query(connection,
                "SELECT count(*) FROM change_target WHERE state = 'parked'"
                " AND json_extract(error, '$.code') = 'Recovered'");
    return query.run() && query.next() ? domain::Result<int>(static_cast<int>(query.integer(0)))
                                       : tl::unexpected(query.error());
}

// The new store takes the place of the damaged one.
domain::Result<OpenedStore> changePlaces(const QString &file, const StoreOptions &options,
                                         int unreadable)
{
    const auto quarantine = setAside(file);
    if (!quarantine) {
        return tl::unexpected(quarantine.error());
    }
    if (!QFile::rename(finishedName(file), file)) {
        return failed(QStringLiteral("the new store cannot be named"));
    }
    auto connection = Connection::open(file, options);
    if (!connection) {
        return tl::unexpected(connection.error());
    }
    const auto edits = recoveredEdits(**connection);
    if (!edits) {
        return tl::unexpected(edits.error());
    }
    return OpenedStore{
        .connection = std::move(*connection),
        .recovery =
            Recovery{.quarantineFolder = *quarantine, .edits = *edits, .unreadable = unreadable}};
}

// The damaged file stays where it is until the new one is whole, so that a start that is cut off is
// made up for by the next.
domain::Result<OpenedStore> recover(const QString &file, const StoreOptions &options)
{
    removeParts(unfinishedName(file));
    removeParts(finishedName(file));
    auto fresh = Connection::open(unfinishedName(file), options);
    if (!fresh) {
        return tl::unexpected(fresh.error());
    }
    const auto salvaged = salvageInto(**fresh, file);
    if (!salvaged) {
        return tl::unexpected(salvaged.error());
    }
    fresh->reset(); // closes the file, whose log is empty then
    if (QFileInfo::exists(unfinishedName(file) + QLatin1String("-wal"))
        || !QFile::rename(unfinishedName(file), finishedName(file))) {
        return failed(QStringLiteral("the new store cannot be finished"));
    }
    return changePlaces(file, options, salvaged->unreadable);
}

// SQLite's quick check follows no row to its text, and no entry to its contact: what the server cannot
// give again is read once.
domain::Result<> readWhatIsOurs(Connection &connection)
{
    Query orphan(connection, "SELECT 1 FROM pragma_foreign_key_check('change_target')");
    if (!orphan.run()) {
        return tl::unexpected(orphan.error());
    }
    if (orphan.next()) {
        return tl::unexpected(domain::Error{.kind = domain::Error::Kind::Storage,
                                            .code = QString::number(sqliteCorrupt),
                                            .message = QStringLiteral("an edit of nothing")});
    }
    Query query(connection,
                "SELECT total(size) FROM (SELECT length(change_target.patch)"
                " + length(change_target.base) + coalesce(length(contact.server_json), 0) AS size"
                " FROM change_target LEFT JOIN contact ON contact.key = change_target.contact_key"
                " WHERE change_target.state <> 'settled'"
                " UNION ALL SELECT length(base) FROM change_target WHERE action = 'deleteContact'"
                " UNION ALL SELECT length(deleted_json) FROM contact WHERE deleted_at IS NOT NULL"
                " UNION ALL SELECT length(base) + length(mine) + length(theirs) FROM conflict)");
    return query.run() && query.next() ? domain::Result<>() : tl::unexpected(query.error());
}

} // namespace

domain::Result<OpenedStore> openStoreFile(const QString &file, const StoreOptions &options)
{
    if (!QFileInfo::exists(file) && QFileInfo::exists(finishedName(file))) {
        return changePlaces(file, options, 0); // a start that was cut off had come so far
    }
    auto connection = Connection::open(file, options);
    const auto read =
        connection ? readWhatIsOurs(**connection) : tl::unexpected(connection.error());
    if (read) {
        return OpenedStore{.connection = std::move(*connection), .recovery = std::nullopt};
    }
    if (!isDamage(read.error())) {
        return tl::unexpected(read.error());
    }
    connection = tl::unexpected(read.error()); // closes the file
    return recover(file, options);
}

} // namespace store
