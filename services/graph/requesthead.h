// The head of a request that came to one of the program's own listeners.
//
// Shape    everything before the empty line, its lines ended by CR LF or LF.
// Promise  pure. Nothing for what is no HTTP/1 request. Names of headers are compared in any letters.
// Thread   any.   Source  RFC 9112 sections 3 and 5.
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <optional>

namespace graph {

struct RequestHead
{
    QByteArray method;
    QByteArray target; // "/path?query", encoded
    QByteArrayList lines;

    static std::optional<RequestHead> read(const QByteArray &head);
    QByteArrayList values(QByteArrayView name) const; // of one header, as often as it stands there
};

// The words of a status line; of one that is not known here "Bad Request".
QByteArray reasonOf(int status);

} // namespace graph
