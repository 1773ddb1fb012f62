// Writing the value of a schema extension, which is a member of the contact itself: what differs from an open
// extension (sync/extensionverdicts.h).
//
// Shape    1. GET with $select of its id. 2. PATCH of the contact with all members, and null for those that
//          go; the whole is null where none stay. 3. GET again: the answer to a PATCH does not show it.
// Promise  Pure. Answers come out as those to an open extension: a contact without the value is NotFound.
// Source   Graph v1.0 "schemaExtension", "Add custom data to resources"; facts 11.2.
#pragma once

#include "services/graph/graphrequest.h"
#include "services/sync/pushoutcomes.h"

namespace syncing {

bool isSchemaValue(const store::PushItem &item);

// None of its members left is the same as none.
store::PushItem asMeant(store::PushItem item);

graph::GraphRequest readSchemaRequest(const store::PushItem &item);
// there: the answer that was read before, as an open extension; empty: there was none.
graph::GraphRequest writeSchemaRequest(const store::PushItem &item, const QByteArray &there);

PushAnswer asExtensionRead(const store::PushItem &item, const PushAnswer &answer);
Verdict judgeSchemaWritten(const store::PushItem &item, const PushAnswer &read,
                           const JudgeContext &context);

} // namespace syncing
