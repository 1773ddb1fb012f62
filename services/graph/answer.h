// Judges a raw answer: a whole success, or why not.
//
// Promise  "200 and no error" is not success. The bytes must match Content-Length, a gzip stream
// must
//          end, JSON must close its first bracket at the last byte. HTML or other foreign content
//          with 2xx is a captive portal: Offline for a GET, BadReply (outcome unknown) for a write.
//          Redirects are BadReply. A torn or truncated answer is ServerFault.
//          One gap: a picture sent in chunks whose last chunk is missing looks whole; it must
//          decode.
// Thread   any.
#pragma once

#include "services/domain/result.h"
#include "services/graph/rawanswer.h"

namespace graph {

domain::Result<QByteArray> unpackedBody(const RawAnswer &answer, qint64 maximumSize);

domain::Result<GraphResponse> judgeAnswer(Method method, RawAnswer answer, qint64 maximumSize);

} // namespace graph
