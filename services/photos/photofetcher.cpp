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

// Empty when the bytes are no picture that we would show.
QString checkedFile(const QString &folder, const QByteArray &bytes)
{
    const Result<QImage> photo = decodePhoto(bytes);
    // Some services answer a picture of one pixel where there is none.
    if (!photo || (photo->width() <= 1 && photo->height() <= 1)) {
        return {};
    }
    return writePhotoFile(folder, bytes).value_or(QString());
}

} // namespace

QCoro::Task<Result<QList<PhotoRecord>>> fetchPhotos(QObject *context, graph::GraphClient *client,
                                                    QString folder, QList<PhotoRecord> records)
{
    QList<graph::GraphRequest> requests;
    requests.reserve(records.size());
    for (const PhotoRecord &record : records) {
        requests.append(photoRequest(record));
    }
    const auto answers = co_await client->sendBatch(requests);
    if (!answers) {
        co_return tl::unexpected(answers.error());
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<PhotoRecord> learnt;
    for (qsizetype i = 0; i < records.size(); ++i) {
        PhotoRecord record = records.at(i);
        record.checkedAt = now;
        const Result<graph::GraphResponse> &answer = answers->at(i);
        if (!answer) {
            if (answer.error().kind == Error::Kind::NotFound) {
                record.state = PhotoRecord::State::None;
                learnt.append(record);
            }
            continue;
        }
        const QByteArray bytes = answer->body;
        async::PoolJob<QString> job(*context,
                                    [folder, bytes] { return checkedFile(folder, bytes); });
        record.file = co_await job;
        record.etag = QString::fromLatin1(answer->etag);
        record.state = record.file.isEmpty() ? PhotoRecord::State::None : PhotoRecord::State::Have;
        learnt.append(record);
    }
    co_return learnt;
}

} // namespace photos
