#include "services/push/noticerequest.h"

#include "services/graph/requesthead.h"

#include <QUrlQuery>

namespace push {

namespace {

NoticeRequest refused(int status)
{
    return {.refusal = status};
}

// Nothing: no length that can be trusted.
std::optional<qint64> lengthOf(const QByteArrayList &values)
{
    bool isNumber = false;
    const qint64 length = values.size() == 1 ? values.first().toLongLong(&isNumber) : 0;
    const bool isPlain = isNumber && length >= 0 && !values.first().startsWith('+');
    return isPlain ? std::optional(length) : std::nullopt;
}

} // namespace

NoticeRequest judgeNotice(const QByteArray &head, const QByteArrayList &hosts)
{
    const auto request = graph::RequestHead::read(head);
    if (!request) {
        return refused(400);
    }
    const QByteArrayList host = request->values("Host");
    if (host.size() != 1 || !hosts.contains(host.first().toLower())
        || !request->values("Origin").isEmpty()) {
        return refused(403);
    }
    if (request->method != "POST") {
        return refused(405);
    }
    const QByteArrayList lengths = request->values("Content-Length");
    if (!request->values("Transfer-Encoding").isEmpty()) {
        return refused(lengths.isEmpty() ? 411 : 400);
    }
    const qsizetype mark = request->target.indexOf('?');
    const QByteArray path = mark < 0 ? request->target : request->target.left(mark);
    NoticeRequest judged{.path = path.mid(path.lastIndexOf('/') + 1)};
    if (mark >= 0) {
        // A form's encoding: a blank may come as "+".
        const QUrlQuery query(
            QString::fromLatin1(request->target.mid(mark + 1)).replace(u'+', QLatin1String("%20")));
        const QString name = QStringLiteral("validationToken");
        if (query.hasQueryItem(name)) {
            judged.validationToken = query.queryItemValue(name, QUrl::FullyDecoded).toUtf8();
        }
    }
    const auto length = lengthOf(lengths);
    if (!length && !(lengths.isEmpty() && judged.validationToken)) {
        return refused(lengths.isEmpty() ? 411 : 400);
    }
    judged.bodySize = length.value_or(0);
    if (judged.bodySize > largestDelivery) {
        return refused(413);
    }
    const QByteArrayList connection = request->values("Connection");
    judged.keepsConnection = length && !connection.contains("close");
    return judged;
}

} // namespace push
