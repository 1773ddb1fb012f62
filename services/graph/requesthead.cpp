#include "services/graph/requesthead.h"

namespace graph {

std::optional<RequestHead> RequestHead::read(const QByteArray &head)
{
    QByteArrayList lines = head.split('\n');
    for (QByteArray &line : lines) {
        line = line.endsWith('\r') ? line.chopped(1) : line;
    }
    const QByteArrayList request = lines.takeFirst().split(' ');
    if (request.size() != 3 || !request.at(2).startsWith("HTTP/1.")) {
        return std::nullopt;
    }
    return RequestHead{.method = request.at(0), .target = request.at(1), .lines = lines};
}

QByteArrayList RequestHead::values(QByteArrayView name) const
{
    QByteArrayList values;
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0) {
            values.append(line.mid(colon + 1).trimmed());
        }
    }
    return values;
}

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 202:
        return "Accepted";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 411:
        return "Length Required";
    case 413:
        return "Content Too Large";
    default:
        return "Bad Request";
    }
}

} // namespace graph
