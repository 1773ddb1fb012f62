#include "tests/graph/rawserver.h"

#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <memory>

QByteArray RawServer::Request::header(QByteArrayView name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0) {
            return line.mid(colon + 1).trimmed();
        }
    }
    return {};
}

RawServer::RawServer()
{
    connect(&m_server, &QTcpServer::newConnection, this, &RawServer::accept);
    m_server.listen(QHostAddress(QHostAddress::LocalHost));
}

QUrl RawServer::url() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port()));
}

int RawServer::count(QByteArrayView method) const
{
    return static_cast<int>(std::ranges::count_if(
        m_requests, [method](const Request &request) { return request.method == method; }));
}

void RawServer::thenAnswer(const QByteArray &bytes)
{
    then([bytes](QTcpSocket &socket) { socket.write(bytes); });
}

void RawServer::thenAnswerAndClose(const QByteArray &bytes)
{
    then([bytes](QTcpSocket &socket) {
        socket.write(bytes);
        socket.disconnectFromHost();
    });
}

void RawServer::thenReset()
{
    then([](QTcpSocket &socket) { socket.abort(); });
}

void RawServer::thenSilence()
{
    then([](QTcpSocket &) {});
}

void RawServer::thenDrip(const QByteArray &bytes, std::chrono::milliseconds interval)
{
    then([bytes, interval](QTcpSocket &socket) {
        auto *timer = new QTimer(&socket);
        const auto position = std::make_shared<qsizetype>(0);
        connect(timer, &QTimer::timeout, &socket, [&socket, timer, bytes, position] {
            socket.write(bytes.mid((*position)++, 1));
            if (*position >= bytes.size()) {
                timer->stop();
            }
        });
        timer->start(interval);
    });
}

QByteArray RawServer::answer(const QByteArray &status, const QByteArray &body,
                             const QByteArray &extraHead)
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"
        + extraHead + "\r\n" + body;
}

void RawServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        const int connection = ++m_connections;
        connect(socket, &QTcpSocket::readyRead, this,
                [this, socket, connection] { read(*socket, connection); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void RawServer::read(QTcpSocket &socket, int connection)
{
    QByteArray &pending = m_pending[&socket];
    pending += socket.readAll();
    for (;;) {
        const qsizetype headEnd = pending.indexOf("\r\n\r\n");
        if (headEnd < 0) {
            return;
        }
        Request request;
        request.head = pending.left(headEnd);
        const qsizetype length = request.header("Content-Length").toLongLong();
        if (pending.size() < headEnd + 4 + length) {
            return;
        }
        request.body = pending.mid(headEnd + 4, length);
        request.connection = connection;
        const QList<QByteArray> line = request.head.left(request.head.indexOf('\r')).split(' ');
        request.method = line.value(0);
        request.path = line.value(1);
        pending.remove(0, headEnd + 4 + length);
        m_requests.append(request);
        play(socket);
    }
}

void RawServer::play(QTcpSocket &socket)
{
    if (!m_script.isEmpty()) {
        m_last = m_script.takeFirst();
    }
    if (m_last) {
        m_last(socket);
    }
}
