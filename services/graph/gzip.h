// Decompresses a gzip body. Done here and not by Qt, which neither says whether the stream reached
// its end nor lets the received bytes be compared with Content-Length.
//
// Promise  Whole only when the stream ended with a right checksum and nothing follows it. Never
// writes
//          more than `maximum` bytes.
// Thread   any.
#pragma once

#include <QByteArray>

namespace graph {

enum class GzipOutcome { Whole, Truncated, Corrupt, TooLarge };

GzipOutcome gunzip(const QByteArray &compressed, qint64 maximum, QByteArray &plain);

} // namespace graph
