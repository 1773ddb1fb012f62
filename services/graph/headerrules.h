// What may become part of a request's head. Qt writes a header value with a line break as it is, so
// a hostile etag could add a header of its own; nothing of that kind gets past here.
//
// Thread   any.
#pragma once

#include "services/domain/result.h"
#include "services/graph/graphrequest.h"

namespace graph {

// (W/)?"..." with 1 to 256 printable characters between the quotes; "*" means any.
bool isEtag(QByteArrayView value);

bool isHeaderName(QByteArrayView name);
bool isHeaderValue(QByteArrayView value); // printable ASCII and blanks, at most 4096
bool isBearerToken(QByteArrayView token);

// "/..." in printable ASCII, without fragment, empty first segment or dot segments.
bool isRequestPath(const QString &pathAndQuery);

// Nothing, or BadInput with what is wrong with the request.
domain::Result<> checkRequest(const GraphRequest &request);

} // namespace graph
