#include "services/store/storefile.h"

#include "services/store/salvage.h"
#include "services/store/sqlitefile.h"
#include "services/store/storebackup.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace store {

namespace {

constexpr int sqliteCorrupt = 11;
constexpr int sqliteNotADatabase = 26;

bool isDamage(const domain::Error &error)
{
    const int code = error.code.toInt() & 0xff; // the rest tells kinds of the same
    return code == sqliteCorrupt || code == sqliteNotADatabase;
}

QStringList partsOf(const QString &file)
{
    return {file, file + QLatin1String("-wal"), file + QLatin1String("-shm")};
}

domain::Result<QString> setAside(const QString &file)
{
    const QDir folder = QFileInfo(file).dir();
    const QString name =
        QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz"));
    const QString quarantine = folder.filePath(QStringLiteral("quarantine/") + name);
    if (!QDir().mkpath(quarantine)) {
        return domain::failure(domain::Error::Kind::Storage, QStringLiteral("no quarantine"));
    }
    QFile::setPermissions(quarantine, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const QString &part : partsOf(file)) {
        if (QFileInfo::exists(part)
            && !QFile::rename(part, QDir(quarantine).filePath(QFileInfo(part).fileName()))) {
            return domain::failure(domain::Error::Kind::Storage,
                                   QStringLiteral("the damaged file cannot be moved"));
        }
    }
    return quarantine;
}

// Reading may change a database with a log, so a copy is read and the evidence stays as it was.
domain::Result<Salvaged> salvageFrom(const QString &file, Connection &to)
{
    const QString copy = file + QStringLiteral(".reading");
    QFile::copy(file, copy);
    QFile::copy(file + QStringLiteral("-wal"), copy + QStringLiteral("-wal"));
    domain::Result<Salvaged> salvaged;
    if (const auto from = openSqlite(copy)) {
        if (auto begun = to.begin(); !begun) {
            return tl::unexpected(begun.error());
        }
        salvaged = salvage(from->get(), to);
        const auto ended = salvaged ? to.commitTransaction() : domain::Result<>();
        if (!salvaged || !ended) {
            to.rollBack();
        }
        if (!ended) {
            salvaged = tl::unexpected(ended.error());
        }
    }
    for (const QString &part : partsOf(copy)) {
        QFile::remove(part);
    }
    return salvaged;
}

domain::Result<OpenedStore> recover(const QString &file, const StoreOptions &options)
{
    const auto quarantine = setAside(file);
    if (!quarantine) {
        return tl::unexpected(quarantine.error());
    }
    auto fresh = Connection::open(file, options);
    if (!fresh) {
        return tl::unexpected(fresh.error());
    }
    const QString damaged = QDir(*quarantine).filePath(QFileInfo(file).fileName());
    auto salvaged = salvageFrom(damaged, **fresh);
    if (salvaged && salvaged->mailboxes == 0) {
        for (const QString &backup : StoreBackup(file).newestFirst()) {
            const auto older = salvageFrom(backup, **fresh);
            if (older && older->mailboxes > 0) {
                salvaged = older;
                break;
            }
        }
    }
    if (!salvaged) {
        return tl::unexpected(salvaged.error());
    }
    return OpenedStore{.connection = std::move(*fresh),
                       .recovery = Recovery{.quarantineFolder = *quarantine,
                                            .edits = salvaged->edits,
                                            .unreadable = salvaged->unreadable}};
}

// SQLite's quick check follows no row to its text: what must never be lost is read once.
domain::Result<> readOutbox(Connection &connection)
{
    Query query(connection,
                "SELECT total(length(change_target.patch) + length(change_target.base)"
                " + coalesce(length(contact.server_json), 0)) FROM change_target"
                " LEFT JOIN contact ON contact.key = change_target.contact_key"
                " WHERE change_target.state <> 'settled'");
    return query.run() && query.next() ? domain::Result<>() : tl::unexpected(query.error());
}

} // namespace

domain::Result<OpenedStore> openStoreFile(const QString &file, const StoreOptions &options)
{
    auto connection = Connection::open(file, options);
    const auto read = connection ? readOutbox(**connection) : tl::unexpected(connection.error());
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
