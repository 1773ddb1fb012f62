#include "services/photos/ownerphoto.h"

#include "services/async/pooljob.h"
#include "services/graph/graphclient.h"
#include "services/photos/photodecoder.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace photos {

using domain::Error;
using domain::Result;

namespace {

constexpr qint64 askAgainAfterDays = 7;

struct Kept
{
    bool isFresh = false;
    bool isKnown = false; // an empty file: that there is none
    QImage photo;
};

Kept readKept(const QString &path)
{
    const QFileInfo about(path);
    QFile file(path);
    if (!about.isFile() || about.size() > maximumBytes || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray bytes = file.readAll();
    const Result<QImage> photo = bytes.isEmpty() ? QImage() : decodePhoto(bytes);
    return {.isFresh = photo
                && about.lastModified().daysTo(QDateTime::currentDateTime()) < askAgainAfterDays,
            .isKnown = photo.has_value(),
            .photo = photo.value_or(QImage())};
}

// A file that cannot be written costs a request at the next start.
QImage keep(const QString &path, const QByteArray &received)
{
    const Result<QImage> photo = decodePhoto(received);
    const bool isNone = !photo || (photo->width() <= 1 && photo->height() <= 1);
    const QImage small = isNone ? QImage() : squareThumbnail(*photo, ownerPhotoPixels);
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(small.isNull() ? QByteArray() : encodeForUpload(small));
        file.commit();
    }
    return small;
}

bool meansNone(const Error &error)
{
    return error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Forbidden
        || error.kind == Error::Kind::Rejected;
}

} // namespace

QCoro::Task<Result<QImage>> ownerPhoto(QObject *context, graph::GraphClient *client, QString file)
{
    async::PoolJob<Kept> reading(*context, [file] { return readKept(file); });
    const Kept kept = co_await reading;
    if (kept.isFresh) {
        co_return kept.photo;
    }
    const graph::GraphRequest request{.path = QStringLiteral("/v1.0/me/photo/$value")};
    const auto answer = co_await client->send(request);
    if (!answer && !meansNone(answer.error())) {
        co_return kept.isKnown ? Result<QImage>(kept.photo) : tl::unexpected(answer.error());
    }
    const QByteArray received = answer ? answer->body : QByteArray();
    async::PoolJob<QImage> keeping(*context, [file, received] { return keep(file, received); });
    const QImage photo = co_await keeping;
    co_return photo;
}

QString ownerPhotoFile(const QString &photoFolder, const QString &ownerAddress)
{
    return QStringLiteral("%1/owners/%2")
        .arg(photoFolder, photoFileName(ownerAddress.toLower().toUtf8()));
}

void keepOwnerPhotos(const QString &photoFolder, const QStringList &ownerAddresses)
{
    QStringList kept;
    for (const QString &each : ownerAddresses) {
        kept.append(QFileInfo(ownerPhotoFile(photoFolder, each)).fileName());
    }
    const QDir folder(photoFolder + QStringLiteral("/owners"));
    const QStringList files = folder.entryList(QDir::Files);
    for (const QString &file : files) {
        if (!kept.contains(file)) {
            QFile::remove(folder.filePath(file));
        }
    }
}

} // namespace photos
