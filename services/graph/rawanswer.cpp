#include "services/graph/rawanswer.h"

namespace graph {

QByteArray headerValue(const QList<Header> &headers, QByteArrayView name)
{
    QByteArray joined;
    for (const Header &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0) {
            joined += joined.isEmpty() ? header.value : ", " + header.value;
        }
    }
    return joined.trimmed();
}

QByteArray mediaType(const QByteArray &contentType)
{
    return contentType.split(';').first().trimmed().toLower();
}

bool isJsonType(const QByteArray &mediaType)
{
    return mediaType == "application/json" || mediaType.endsWith("+json");
}

} // namespace graph
