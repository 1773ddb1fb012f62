#include "services/mailbox/httpfront.h"

#include <QHttpServerRequest>
#include <QLocale>
#include <QMetaEnum>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>

namespace mailbox {
namespace {

constexpr qsizetype largestBody = 8 * 1024 * 1024;

Request readRequest(const QHttpServerRequest &source)
{
    Request request;
    request.method = QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(
                                    static_cast<int>(source.method())))
                         .toUpper();
    request.path = source.url().path(QUrl::FullyEncoded).toLatin1();
    request.rawQuery = source.url().query(QUrl::FullyEncoded).toLatin1();
    for (const auto &[name, value] : source.headers())
        request.headers.append({name, value});
    request.body = source.body();
    return request;
}

QByteArray httpDate()
{
    return QLocale::c()
               .toString(QDateTime::currentDateTimeUtc(),
                         QStringLiteral("ddd, dd MMM yyyy hh:mm:ss"))
               .toLatin1()
        + " GMT";
}

QByteArray wireText(const Response &response, const char *connection)
{
    QByteArray text;
    text.reserve(response.body.size() + 1024);
    text += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status)
        + "\r\nDate: " + httpDate();
    // 204 and 304 have no body and must not claim one.
    if (response.status != 204 && response.status != 304)
        text += "\r\nContent-Length: " + QByteArray::number(response.body.size());
    if (!response.contentType.isEmpty())
        text += "\r\nContent-Type: " + response.contentType;
    for (const auto &[name, value] : response.headers)
        text += "\r\n" + name + ": " + value;
    text += QByteArray("\r\nConnection: ") + connection + "\r\n\r\n";
    return text + response.body;
}

} // namespace

HttpFront::HttpFront(Handler handler, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_handler(std::move(handler))
{
}

quint16 HttpFront::start(quint16 port)
{
    auto server = std::make_unique<QTcpServer>();
    if (!server->listen(QHostAddress(QHostAddress::LocalHost), port))
        return 0;
    m_port = server->serverPort();
    bind(server.release());
    return m_port;
}

bool HttpFront::isOwnHost(const QByteArray &host) const
{
    const QByteArray port = ':' + QByteArray::number(m_port);
    return host == "127.0.0.1" + port || host.toLower() == "localhost" + port
        || host == "[::1]" + port;
}

Response HttpFront::answer(const Request &request) const
{
    if (!isOwnHost(request.header("Host")))
        return graphError(request, 403, QStringLiteral("ErrorAccessDenied"),
                          QStringLiteral("The Host header does not name this server."));
    if (!request.header("Origin").isEmpty())
        return graphError(request, 403, QStringLiteral("ErrorAccessDenied"),
                          QStringLiteral("Web pages have no access."));
    if (request.body.size() > largestBody)
        return graphError(request, 413, QStringLiteral("RequestEntityTooLarge"),
                          QStringLiteral("The request is too large."));
    return m_handler(request);
}

bool HttpFront::handleRequest(const QHttpServerRequest &source, QTcpSocket *socket)
{
    Request request = readRequest(source);
    request.origin = "http://" + request.header("Host");
    const Response response = answer(request);
    switch (response.delivery) {
    case Delivery::NeverAnswer:
        return true;
    case Delivery::DropConnection:
        socket->abort();
        return true;
    case Delivery::Send:
        break;
    }
    const bool isLast = request.header("Connection").toLower() == "close";
    socket->write(wireText(response, isLast ? "close" : "keep-alive"));
    if (isLast)
        socket->disconnectFromHost();
    return true;
}

void HttpFront::missingHandler(const QHttpServerRequest &, QTcpSocket *socket)
{
    socket->abort();
}

} // namespace mailbox
