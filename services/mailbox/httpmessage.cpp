#include "services/mailbox/httpmessage.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace mailbox {

QByteArray headerValue(const HeaderList &headers, const QByteArray &name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArrayList headerValues(const HeaderList &headers, const QByteArray &name)
{
    QByteArrayList values;
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            values.append(value);
    }
    return values;
}

QByteArray Request::context(const QByteArray &fragment) const
{
    return "\"@odata.context\":"
        + jsonString(QString::fromUtf8(origin + '/' + version + "/$metadata#" + fragment));
}

QByteArray bearerToken(const Request &request)
{
    const QByteArray authorization = request.header("Authorization");
    return authorization.left(7).toLower() == "bearer " ? authorization.mid(7).trimmed()
                                                        : QByteArray();
}

void Response::addHeader(const QByteArray &name, const QByteArray &value)
{
    headers.append(qMakePair(name, value));
}

Response jsonResponse(int status, const QByteArray &body)
{
    Response response;
    response.status = status;
    response.body = body;
    response.contentType = QByteArrayLiteral(
        "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;"
        "charset=utf-8");
    return response;
}

Response emptyResponse(int status)
{
    Response response;
    response.status = status;
    return response;
}

Response graphError(const Request &request, int status, const QString &code, const QString &message)
{
    const QByteArray requestId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    QByteArray clientRequestId = request.header("client-request-id");
    if (clientRequestId.isEmpty())
        clientRequestId = requestId;
    const QString now =
        QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-ddThh:mm:ss"));
    Response response =
        jsonResponse(status,
                     "{\"error\":{\"code\":" + jsonString(code) + ",\"message\":"
                         + jsonString(message) + ",\"innerError\":{\"date\":" + jsonString(now)
                         + ",\"request-id\":\"" + requestId + "\",\"client-request-id\":"
                         + jsonString(QString::fromLatin1(clientRequestId)) + "}}}");
    response.addHeader("request-id", requestId);
    return response;
}

QByteArray jsonString(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return QByteArrayLiteral("OK");
    case 201:
        return QByteArrayLiteral("Created");
    case 202:
        return QByteArrayLiteral("Accepted");
    case 204:
        return QByteArrayLiteral("No Content");
    case 304:
        return QByteArrayLiteral("Not Modified");
    case 400:
        return QByteArrayLiteral("Bad Request");
    case 401:
        return QByteArrayLiteral("Unauthorized");
    case 403:
        return QByteArrayLiteral("Forbidden");
    case 404:
        return QByteArrayLiteral("Not Found");
    case 405:
        return QByteArrayLiteral("Method Not Allowed");
    case 409:
        return QByteArrayLiteral("Conflict");
    case 410:
        return QByteArrayLiteral("Gone");
    case 412:
        return QByteArrayLiteral("Precondition Failed");
    case 413:
        return QByteArrayLiteral("Request Entity Too Large");
    case 415:
        return QByteArrayLiteral("Unsupported Media Type");
    case 424:
        return QByteArrayLiteral("Failed Dependency");
    case 429:
        return QByteArrayLiteral("Too Many Requests");
    case 500:
        return QByteArrayLiteral("Internal Server Error");
    case 501:
        return QByteArrayLiteral("Not Implemented");
    case 502:
        return QByteArrayLiteral("Bad Gateway");
    case 503:
        return QByteArrayLiteral("Service Unavailable");
    case 504:
        return QByteArrayLiteral("Gateway Timeout");
    case 507:
        return QByteArrayLiteral("Insufficient Storage");
    default:
        return QByteArrayLiteral("Unknown");
    }
}

} // namespace mailbox
