#pragma once

#include "services/mailbox/httpmessage.h"

namespace mailbox {

// Gives a JSON answer the annotations that the caller's Accept header asks for.
//
// Shape    odata.metadata=minimal is what endpoints write and the default. none: only nextLink,
//          deltaLink, count and @removed stay. full: type, id and edit link of each Outlook item and
//          the types of its dates and collections are added.
// Cost     nothing for minimal; otherwise the answer is parsed and written once more.
// Source   OData JSON format 4.0, "Controlling the amount of control information".
void applyMetadataLevel(const Request &request, Response &response);

} // namespace mailbox
