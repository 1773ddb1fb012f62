#include "services/photos/photofetcher.h"

#include "services/async/pooljob.h"
#include "services/graph/graphclient.h"
#include "services/photos/photodecoder.h"
#include "services/photos/photofiles.h"

namespace photos {

using domain::Error;
using domain::Result;
using store::PhotoRecord;

namespace {

graph::GraphRequest photoRequest(const PhotoRecord &record)
{
    return {.path = QStringLiteral("/v1.0/me/contacts/%1/photo/$value")
                        .arg(graph::pathSegment(record.graphId.text))};
}

struct CheckedPhoto
{
    PhotoRecord::State state = PhotoRecord::State::Unknown; // Unknown: nothing was learnt
    QString file;
};

CheckedPhoto checkedPhoto(const QString &folder, const QByteArray &bytes)
{
    if (bytes.isEmpty()) {
        return {.state = PhotoRecord::State::None, .file = {}};
    }
    const Result<QImage> photo = decodePhoto(bytes);
    if (!photo) {
        return {};
    }
    // Some services answer a picture of one pixel where there is none.
    if (photo->width() <= 1 && photo->height() <= 1) {
        return {.state = PhotoRecord::State::None, .file = {}};
    }
    const Result<QString> file = writePhotoFile(folder, bytes);
    return file ? CheckedPhoto{.state = PhotoRecord::State::Have, .file = *file} : CheckedPhoto();
}

// No photo, or an account that cannot have any.
bool meansNone(const Error &error, const PhotoRecord &known)
{
    const bool isRefused =
        error.kind == Error::Kind::Rejected || error.kind == Error::Kind::Forbidden;
    return error.kind == Error::Kind::NotFound || (isRefused && known.file.isEmpty());
}

} // namespace

QCoro::Task<Result<FetchedPhotos>> fetchPhotos(QObject *context, graph::GraphClient *client,
                                               QString folder, QList<PhotoRecord> records,
                                               async::CancelToken cancel)
{
    QList<graph::GraphRequest> requests;
    requests.reserve(records.size());
    for (const PhotoRecord &record : records) {
        requests.append(photoRequest(record));
    }
    const auto answers = co_await client->sendBatch(requests, cancel);
    if (!answers) {
        co_return tl::unexpected(answers.error());
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    FetchedPhotos fetched;
    for (qsizetype i = 0; i < records.size(); ++i) {
        PhotoRecord record = records.at(i);
        record.checkedAt = now;
        const Result<graph::GraphResponse> &answer = answers->at(i);
        if (!answer) {
            if (meansNone(answer.error(), record)) {
                record.state = PhotoRecord::State::None;
                record.file.clear();
                record.etag.clear();
                fetched.learnt.append(record);
            } else if (answer.error().kind == Error::Kind::Throttled) {
                fetched.throttled.append(record.contact);
            }
            continue;
        }
        const QByteArray bytes = answer->body;
        async::PoolJob<CheckedPhoto> job(*context,
                                         [folder, bytes] { return checkedPhoto(folder, bytes); });
        const CheckedPhoto checked = co_await job;
        if (checked.state == PhotoRecord::State::Unknown) {
            continue;
        }
        record.state = checked.state;
        record.file = checked.file;
        record.etag = QString::fromLatin1(answer->etag);
        fetched.learnt.append(record);
    }
    co_return fetched;
}

} // namespace photos
