#include "services/store/storebackup.h"

#include "services/store/sqlitefile.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace store {

namespace {

constexpr qsizetype daysKept = 3;
const QString dayPattern = QStringLiteral("day-*.sqlite");

QString dayName(QDate day)
{
    return QStringLiteral("day-%1.sqlite").arg(day.toString(Qt::ISODate));
}

bool isSoundFile(const QString &file)
{
    const auto database = openSqlite(file);
    return database && askSqlite(database->get(), "PRAGMA quick_check(1)") == QStringLiteral("ok");
}

tl::unexpected<domain::Error> failed(const QString &message)
{
    return domain::failure(domain::Error::Kind::Storage, message);
}

} // namespace

StoreBackup::StoreBackup(const QString &storeFile)
    : m_storeFile(storeFile)
    , m_folder(QFileInfo(storeFile).dir().filePath(QStringLiteral("backup")))
{
}

bool StoreBackup::isDue(QDate today) const
{
    return !QFileInfo::exists(QDir(m_folder).filePath(dayName(today)));
}

domain::Result<> StoreBackup::daily(QDate today) const
{
    const auto database = openSqlite(m_storeFile);
    if (!database) {
        return tl::unexpected(database.error());
    }
    auto done = copy(database->get(), dayName(today));
    if (done) {
        dropOldDays();
    }
    return done;
}

domain::Result<> StoreBackup::beforeUpgrade(sqlite3 *database, int version) const
{
    return copy(database, QStringLiteral("version-%1.sqlite").arg(version));
}

QStringList StoreBackup::newestFirst() const
{
    QStringList files;
    const QDir folder(m_folder);
    for (const QFileInfo &info :
         folder.entryInfoList({QStringLiteral("*.sqlite")}, QDir::Files, QDir::Time)) {
        files.append(info.filePath());
    }
    return files;
}

domain::Result<> StoreBackup::copy(sqlite3 *database, const QString &name) const
{
    if (!QDir().mkpath(m_folder)) {
        return failed(QStringLiteral("no backup folder"));
    }
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (QStorageInfo(m_folder).bytesAvailable() < 2 * QFileInfo(m_storeFile).size()) {
        return failed(QStringLiteral("not enough space for a backup"));
    }
    const QString target = QDir(m_folder).filePath(name);
    const QString partial = target + QStringLiteral(".part");
    QFile::remove(partial);
    const QString quoted = QString(partial).replace(u'\'', QLatin1String("''"));
    if (auto done = runScript(database, "VACUUM INTO '" + quoted.toUtf8() + '\''); !done) {
        QFile::remove(partial);
        return done;
    }
    QFile::setPermissions(partial, QFile::ReadOwner | QFile::WriteOwner);
    if (!isSoundFile(partial)) {
        QFile::remove(partial);
        return failed(QStringLiteral("the backup does not check out"));
    }
    QFile::remove(target);
    if (!QFile::rename(partial, target)) {
        return failed(QStringLiteral("the backup cannot be named"));
    }
    return {};
}

void StoreBackup::dropOldDays() const
{
    const QDir folder(m_folder);
    const QStringList days = folder.entryList({dayPattern}, QDir::Files, QDir::Name);
    for (qsizetype i = 0; i + daysKept < days.size(); ++i) {
        QFile::remove(folder.filePath(days[i]));
    }
}

} // namespace store
