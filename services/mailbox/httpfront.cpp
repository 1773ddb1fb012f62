#include "services/mailbox/httpfront.h"

#include <QHttpServerRequest>
#include <QMetaEnum>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

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
    const Response response = this->answer(request);
    if (!response.later) {
        deliver(request, response, socket);
        return true;
    }
    response.later([this, request, waiting = QPointer<QTcpSocket>(socket)](const Response &answer) {
        if (waiting)
            deliver(request, answer, waiting);
    });
    return true;
}

void HttpFront::deliver(const Request &request, const Response &response, QTcpSocket *socket)
{
    if (response.delivery == Delivery::DropConnection) {
        socket->abort();
        return;
    }
    // The hold goes with the connection when the answer cannot.
    if (response.delivery == Delivery::NeverAnswer) {
        connect(socket, &QObject::destroyed, this, [hold = response.hold] {});
        return;
    }
    const auto after = request.header("Connection").toLower() == "close"
        ? AfterAnswer::CloseConnection
        : AfterAnswer::KeepConnection;
    const WireAnswer answer = WireAnswer::of(response, after);
    if (response.delay > 0)
        QTimer::singleShot(response.delay, socket,
                           [socket, answer, hold = response.hold] { write(socket, answer, 0); });
    else
        write(socket, answer, 0);
}

void HttpFront::write(QTcpSocket *socket, const WireAnswer &answer, qsizetype next)
{
    socket->write(answer.parts[next]);
    if (next + 1 < answer.parts.size())
        QTimer::singleShot(answer.pause, socket,
                           [socket, answer, next] { write(socket, answer, next + 1); });
    else if (answer.after == AfterAnswer::CloseConnection)
        socket->disconnectFromHost();
}

void HttpFront::missingHandler(const QHttpServerRequest &, QTcpSocket *socket)
{
    socket->abort();
}

} // namespace mailbox
