#include "services/photos/photofiles.h"

#include "services/photos/photodecoder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>

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

} // namespace photos
