// The parts of a $batch answer, their bodies as they were sent: no tree is built of them.
//
// Shape    {"responses": [{"id", "status", "headers": {name: value}, "body"}]}; id and status as number or
//          text.
// Promise  What is no object, or has no number as its id, is left out; doubled parts come out twice. A JSON
//          body is judged by whoever reads it: here only its brackets and its UTF-8 are.
// Thread   any; each keeps a parser with its buffers.   Cost  about 1 ms for a megabyte.
// Errors   BadReply when the envelope itself cannot be read.
// Source   Graph "JSON batching".
#pragma once

#include "services/domain/result.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace wire {

struct BatchPart
{
    enum class Form { None, Json, Text, Mistyped };

    int id = 0;
    int status = 0; // 0: none that could be read
    QList<std::pair<QByteArray, QByteArray>> headers;
    Form form = Form::None;
    QByteArray body; // of Json as sent; of Text without quotes and escapes
};

domain::Result<QList<BatchPart>> readBatchAnswer(const QByteArray &bytes);

} // namespace wire
