#include "services/photos/photofiles.h"

#include "services/photos/photodecoder.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace photos {

domain::Result<QString> writePhotoFile(const QString &folder, const QByteArray &bytes)
{
    const QString file = photoFileName(bytes);
    const QDir directory(folder);
    if (directory.exists(file)) {
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
    int removed = 0;
    const QStringList files = directory.entryList(QDir::Files);
    for (const QString &file : files) {
        if (!used.contains(file) && directory.remove(file)) {
            ++removed;
        }
    }
    return removed;
}

} // namespace photos
