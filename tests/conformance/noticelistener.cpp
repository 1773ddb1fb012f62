#include "tests/conformance/noticelistener.h"

#include "tests/conformance/sample.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

namespace conformance {
namespace {

constexpr int patience = 15'000;

QByteArray reply(const QByteArray &status, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: text/plain\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace

NoticeListener::NoticeListener()
    : m_server(std::make_unique<QTcpServer>())
{
    m_server->listen(QHostAddress::LocalHost);
    m_port = m_server->serverPort();
    QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(), [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            QObject::connect(socket, &QTcpSocket::readyRead, socket,
                             [this, socket] { read(*socket); });
            QObject::connect(socket, &QTcpSocket::disconnected, socket, [this, socket] {
                m_pending.remove(socket);
                socket->deleteLater();
            });
        }
    });
    m_server->moveToThread(&m_thread);
    m_thread.start();
}

NoticeListener::~NoticeListener()
{
    m_server.release()->deleteLater(); // on its thread, at the latest when that ends
    m_thread.quit();
    m_thread.wait();
}

QString NoticeListener::url() const
{
    return QStringLiteral("http://127.0.0.1:%1/notices").arg(m_port);
}

void NoticeListener::read(QTcpSocket &socket)
{
    QByteArray &received = m_pending[&socket];
    received += socket.readAll();
    const qsizetype headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    Headers headers;
    const QByteArrayList lines = received.left(headEnd).split('\n');
    for (const QByteArray &line : lines.mid(1))
        headers.append({line.left(line.indexOf(':')), line.mid(line.indexOf(':') + 1).trimmed()});
    const QByteArray body = received.mid(headEnd + 4);
    if (body.size() < headerOf(headers, "Content-Length").toLongLong())
        return;
    received.clear();

    const QUrl target = QUrl::fromEncoded(lines.first().split(' ').value(1));
    const QUrlQuery query(target);
    if (query.hasQueryItem(QStringLiteral("validationToken"))) {
        QByteArray token =
            query.queryItemValue(QStringLiteral("validationToken"), QUrl::FullyEncoded).toUtf8();
        socket.write(reply("200 OK", QByteArray::fromPercentEncoding(token.replace('+', ' '))));
        return;
    }
    socket.write(reply("202 Accepted", {}));
    const QMutexLocker locker(&m_mutex);
    m_notices.append(QJsonDocument::fromJson(body).object());
    m_arrived.wakeAll();
}

std::optional<QJsonObject> NoticeListener::take()
{
    QMutexLocker locker(&m_mutex);
    const QDeadlineTimer deadline(patience);
    while (m_notices.isEmpty()) {
        if (!m_arrived.wait(&m_mutex, deadline))
            return std::nullopt;
    }
    return m_notices.takeFirst();
}

void NoticeListener::forgetAll()
{
    const QMutexLocker locker(&m_mutex);
    m_notices.clear();
}

} // namespace conformance
