// An answer that is no success, as a domain::Error.
//
// Promise  Decides on status and code, never on the message; codes compare case-insensitively,
// through
//          all nested inner errors. A body that is no Graph error changes nothing but code and
//          message.
// Thread   any.
// Source   Graph "Error responses"; "Resolve throttling".
#pragma once

#include "services/domain/error.h"
#include "services/graph/rawanswer.h"

#include <QJsonObject>

namespace graph {

// Status 400 and above, or the status of a batch part; `body` is the JSON body, empty when there is
// none.
domain::Error errorFromStatus(int status, const QList<Header> &headers, const QJsonObject &body);

// No status line came, or the exchange was ended by us.
domain::Error errorFromTransport(Method method, const RawAnswer &answer);

} // namespace graph
