#include "services/photos/photofiles.h"

#include "services/photos/photodecoder.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSaveFile>

#include <numeric>

namespace photos {

domain::Result<QString> writePhotoFile(const QString &folder, const QByteArray &bytes)
{
    const QString file = photoFileName(bytes);
    const QDir directory(folder);
    // Read, not only looked for: a file that was damaged on the disk is written anew.
    if (!readPhotoFile(folder, file).isEmpty()) {
        QFile kept(directory.filePath(file));
        if (kept.open(QIODevice::ReadWrite)) {
            kept.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
        }
        return file;
    }
    QSaveFile saved(directory.filePath(file));
    if (!directory.mkpath(QStringLiteral(".")) || !saved.open(QIODevice::WriteOnly)
        || !saved.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || saved.write(bytes) != bytes.size() || !saved.commit()) {
        return domain::failure(domain::Error::Kind::Storage,
                               QStringLiteral("photo file: %1").arg(saved.errorString()));
    }
    return file;
}

QByteArray readPhotoFile(const QString &folder, const QString &file)
{
    QFile stored(QDir(folder).filePath(file));
    if (file.isEmpty() || !stored.open(QIODevice::ReadOnly) || stored.size() > maximumBytes) {
        return {};
    }
    QByteArray bytes = stored.readAll();
    return photoFileName(bytes) == file ? bytes : QByteArray();
}

int sweepPhotoFiles(const QString &folder, const QSet<QString> &used)
{
    QDir directory(folder);
    const QDateTime oldEnough = QDateTime::currentDateTimeUtc().addSecs(-secondsBeforeSweep);
    int removed = 0;
    const QFileInfoList files = directory.entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files) {
        if (!used.contains(file.fileName()) && file.lastModified() < oldEnough
            && directory.remove(file.fileName())) {
            ++removed;
        }
    }
    return removed;
}

qint64 sizeOfPhotoFiles(const QString &folder)
{
    qint64 bytes = 0;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

int shrinkPhotoFiles(const QString &folder, const QSet<QString> &spare, qint64 bytes)
{
    QDir directory(folder);
    const QFileInfoList files = directory.entryInfoList(QDir::Files, QDir::Time | QDir::Reversed);
    qint64 held =
        std::accumulate(files.begin(), files.end(), qint64(0),
                        [](qint64 sum, const QFileInfo &file) { return sum + file.size(); });
    int removed = 0;
    for (const QFileInfo &file : files) {
        if (held <= bytes) {
            break;
        }
        if (spare.contains(file.fileName()) && directory.remove(file.fileName())) {
            held -= file.size();
            ++removed;
        }
    }
    return removed;
}

void markPhotoFileUsed(const QString &folder, const QString &file)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QFile used(QDir(folder).filePath(file));
    if (QFileInfo(used).lastModified().secsTo(now) > secondsBeforeSweep
        && used.open(QIODevice::ReadWrite | QIODevice::ExistingOnly)) {
        used.setFileTime(now, QFileDevice::FileModificationTime);
    }
}

} // namespace photos
