// Several requests in one $batch envelope, and their answers out of it.
//
// Promise  Answers come back in the order of the requests, whatever order the service used. A part
// that
//          is missing, twice there or mistyped is ServerFault for its request (outcome unknown);
//          parts with foreign ids are ignored.
// Thread   any.
// Source   Graph "JSON batching".
#pragma once

#include "services/domain/result.h"
#include "services/graph/graphrequest.h"

#include <QJsonObject>

namespace graph {

inline constexpr qsizetype maximumBatchSize = 20;

// The one POST that carries them. BadInput when there are too many, or their versions differ.
domain::Result<GraphRequest> encodeBatch(const QList<GraphRequest> &requests);

struct BatchAnswer
{
    QList<domain::Result<GraphResponse>> parts;
    QJsonObject claims; // that a refused part asks for; empty: none does
};

// BadReply when the envelope itself is wrong. JSON bodies come out as they were sent, unread.
domain::Result<BatchAnswer> decodeBatch(const QByteArray &body, qsizetype requests);

// The headers that the client adds to each request, alone or in a batch; the request's own Prefer
// is joined to the one for immutable ids.
QList<Header> commonHeaders(const GraphRequest &request);

QByteArray methodName(Method method);

} // namespace graph
