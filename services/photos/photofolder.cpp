// PhotoCache's doors for pictures that come from a person, and its housekeeping.
#include "services/photos/photocache.h"

#include "services/async/pooljob.h"
#include "services/photos/ownerphoto.h"
#include "services/photos/photodecoder.h"
#include "services/photos/photofiles.h"
#include "services/store/photorecords.h"
#include "services/store/store.h"

#include <QFileInfo>
#include <QSaveFile>

namespace photos {

using domain::Error;
using domain::Result;

namespace {

Result<QByteArray> readChosenFile(const QString &path)
{
    const QFileInfo about(path);
    QFile file(path);
    if (!about.isFile() || !file.open(QIODevice::ReadOnly)) {
        return tl::unexpected(Error{.kind = Error::Kind::BadInput,
                                    .code = QStringLiteral("file"),
                                    .message = QStringLiteral("cannot be read")});
    }
    return file.read(maximumChosenBytes + 1); // one more: the decoder says that it is too large
}

Result<> writeExport(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return domain::failure(Error::Kind::Storage, file.errorString());
    }
    return {};
}

} // namespace

QCoro::Task<Result<QImage>> PhotoCache::openPicture(QByteArray bytes)
{
    const async::TaskScope::Hold hold(m_scope);
    async::PoolJob<Result<QImage>> job(*this, [bytes] { return decodeChosenPicture(bytes); });
    auto picture = co_await job;
    co_return picture;
}

QCoro::Task<Result<QImage>> PhotoCache::openPictureFile(QString path)
{
    const async::TaskScope::Hold hold(m_scope);
    async::PoolJob<Result<QImage>> job(
        *this, [path] { return readChosenFile(path).and_then(&decodeChosenPicture); });
    auto picture = co_await job;
    co_return picture;
}

QCoro::Task<Result<QString>> PhotoCache::importPicture(QImage picture, domain::PhotoCut cut)
{
    const async::TaskScope::Hold hold(m_scope);
    const QString folder = m_folder;
    async::PoolJob<Result<QString>> job(*this, [folder, picture, cut] {
        return writePhotoFile(folder, encodeForUpload(cutOut(picture, cut)));
    });
    auto written = co_await job;
    co_return written;
}

QCoro::Task<Result<>> PhotoCache::exportPhoto(domain::ContactKey contact, QString path)
{
    const async::TaskScope::Hold hold(m_scope);
    co_await fullPhoto(contact); // fetches the file if it is not here
    const domain::ContactKeys one{contact};
    const auto records = co_await m_store.read(&store::photoRecords, one);
    if (!records) {
        co_return tl::unexpected(records.error());
    }
    const QString folder = m_folder;
    const QString file = records->isEmpty() ? QString() : records->first().file;
    async::PoolJob<Result<>> job(*this, [folder, file, path]() -> Result<> {
        const QByteArray bytes = readPhotoFile(folder, file);
        const Result<QImage> photo = decodePhoto(bytes);
        if (!photo) {
            return domain::failure(Error::Kind::NotFound, QStringLiteral("no photo"));
        }
        return writeExport(path, isJpeg(bytes) ? bytes : encodeForUpload(*photo));
    });
    auto written = co_await job;
    co_return written;
}

QCoro::Task<> PhotoCache::sweep()
{
    const async::TaskScope::Hold hold(m_scope);
    const auto used = co_await m_store.read(&store::photoFilesInUse);
    if (!used) {
        co_return;
    }
    const QString folder = m_folder;
    const QSet<QString> kept(used->begin(), used->end());
    async::PoolJob<int> job(*this, [folder, kept] { return sweepPhotoFiles(folder, kept); });
    co_await job;
}

QCoro::Task<qint64> PhotoCache::usage()
{
    const async::TaskScope::Hold hold(m_scope);
    const QString folder = m_folder;
    async::PoolJob<qint64> job(*this, [folder] { return sizeOfPhotoFiles(folder); });
    const qint64 bytes = co_await job;
    co_return bytes;
}

QCoro::Task<> PhotoCache::shrinkTo(qint64 bytes)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto files = co_await m_store.read(&store::refetchablePhotoFiles);
    if (!files) {
        co_return;
    }
    const QString folder = m_folder;
    const QSet<QString> spare(files->begin(), files->end());
    async::PoolJob<int> job(*this, [folder, spare, bytes] {
        if (bytes == 0) {
            keepOwnerPhotos(folder, {});
        }
        return shrinkPhotoFiles(folder, spare, bytes);
    });
    const int removed = co_await job;
    if (removed > 0) {
        m_lost.clear(); // may be fetched once more
    }
}

} // namespace photos
