// One batch of photos from Graph into the photo folder and the store's records.
//
// Promise  A 404 is recorded as "none", a picture that decodes as "have"; any other answer records
//          nothing, so it is asked again. A record of a photo set here is never overwritten (the
//          store sees to it).
// Thread   GUI thread; decoding and writing in the pool.
// Errors   the batch's own; single photos fail alone and are left out of the answer.
// Source   Graph v1.0 "Get profilePhoto", "JSON batching"; at most 20 in a batch.
#pragma once

#include "services/domain/result.h"
#include "services/store/photorecords.h"

#include <QCoroTask>
#include <QObject>

namespace graph {
class GraphClient;
}

namespace photos {

inline constexpr int photosInABatch = 20;

// `records` are of one mailbox, each with a Graph id. Answers what was learnt. `context` is the
// service whose scope runs this.
QCoro::Task<domain::Result<QList<store::PhotoRecord>>>
fetchPhotos(QObject *context, graph::GraphClient *client, QString folder,
            QList<store::PhotoRecord> records);

} // namespace photos
