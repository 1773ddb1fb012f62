// Writing a photo: the requests around the write, and what their answers mean.
//
// Shape    1. GET the picture, where it is known what the server had: is it that still? 2. PUT, or the
//          removal (sync/pushoutcomes.h). 3. GET what a PUT has made of it.
//          The body of an outcome is {"photo": SHA-256 of the bytes, as files are named, or "" for none}.
// Promise  Pure. A picture that is neither what was known nor what is wanted is Superseded, with it as the
//          body; where there is none any more, ours is written all the same. A service may code pictures its own way: what it has after a PUT counts, unless that is
//          what it had before, three times over.
// Cost     two more requests for a photo; Graph tells its version by no delta and refuses none by etag.
// Source   Graph v1.0 "Get profilePhoto", "Update profilePhoto"; facts 6.
#pragma once

#include "services/graph/graphrequest.h"
#include "services/sync/pushoutcomes.h"

namespace syncing {

graph::GraphRequest readPhotoRequest(const store::PushItem &item);

Verdict judgePhotoBefore(const store::PushItem &item, const PushAnswer &answer,
                         const JudgeContext &context);
Verdict judgePhotoAfter(const store::PushItem &item, const PushAnswer &answer,
                        const JudgeContext &context);

// Keeps the picture of an answer in the photo folder, under the name that the verdict has for it.
domain::Result<> keepPhoto(const QString &photoFolder, const QByteArray &bytes);

} // namespace syncing
