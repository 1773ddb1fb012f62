// One batch of photos from Graph into the photo folder.
//
// Promise  A 404, an empty answer and a picture of one pixel are learnt as "none", a refusal as well
//          where no photo was known: the account has none. A picture that decodes is learnt as "have".
//          Any other answer, and a file that cannot be written, teaches nothing:
//          it is asked again, and what was known stays.
// Thread   GUI thread; decoding and writing in the pool.
// Errors   the batch's own; single photos fail alone and are left out of the answer.
// Source   Graph v1.0 "Get profilePhoto", "JSON batching"; at most 20 in a batch.
#pragma once

#include "services/async/canceltoken.h"
#include "services/domain/result.h"
#include "services/store/photorecords.h"

#include <QCoroTask>
#include <QObject>

namespace graph {
class GraphClient;
}

namespace photos {

inline constexpr int photosInABatch = 20;

struct FetchedPhotos
{
    QList<store::PhotoRecord> learnt;
    domain::ContactKeys throttled; // the service asked to wait, and its gate will
};

// `records` are of one mailbox, each with a Graph id. `context` is the service whose scope runs
// this.
QCoro::Task<domain::Result<FetchedPhotos>> fetchPhotos(QObject *context, graph::GraphClient *client,
                                                       QString folder,
                                                       QList<store::PhotoRecord> records,
                                                       async::CancelToken cancel);

} // namespace photos
