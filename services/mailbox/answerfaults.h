#pragma once

#include "services/mailbox/httpmessage.h"

namespace mailbox {

// What a fault makes of an answer: its status, its words, its headers, or how it is delivered.
// Faults on the wire are only written down in it; HttpFront carries them out.
// response: the request's own answer, or a plain one when nothing was executed.
Response withFault(const Request &request, const Fault &fault, Response response);

// The bytes as gzip packs them.
QByteArray gzipped(const QByteArray &bytes);

} // namespace mailbox
