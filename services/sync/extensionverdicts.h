// Writing an open extension, or the value of a schema extension (sync/schemawrites.h): the requests,
// and what their answers mean.
//
// Shape    1. GET: is it there, and is it what the edit started from? Then it is written whole:
//          2. POST, PATCH or DELETE; where the answer has no body, GET again;
//          3. PATCH with null for members that a service which merges has kept.
// Promise  Pure. Nothing is written over what this program has not seen: what stands there and is
//          neither what was known nor what is wanted is Superseded, with it as the body; where there
//          is none any more an edit makes another program's anew, whole. Of values of fields
//          (domain::isOfFields) each was removed by itself then: Superseded without a body, if the
//          contact is there still. So no answer that was lost does harm, and no write is repeated for
//          one. Between GET and PATCH another program may write all the same: Graph has no etag for
//          extensions.
// Source   Graph v1.0 "Create/Update/Delete open extension"; facts 11.1.
#pragma once

#include "services/graph/graphrequest.h"
#include "services/sync/pushoutcomes.h"

namespace syncing {

graph::GraphRequest readExtensionRequest(const store::PushItem &item);
// After a verdict WriteExtension, ClearMembers, ReadWritten or ReadContact.
graph::GraphRequest extensionRequest(const store::PushItem &item, const Verdict &verdict);

Verdict judgeExtension(const store::PushItem &asked, const PushAnswer &received,
                       const JudgeContext &context);
// `reason` is the verdict that the request was made from.
Verdict judgeExtensionStep(const store::PushItem &asked, const Verdict &reason,
                           const PushAnswer &received, const JudgeContext &context);

} // namespace syncing
