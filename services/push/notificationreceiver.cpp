#include "services/push/notificationreceiver.h"
#include "services/graph/requesthead.h"

#include "services/domain/samesecret.h"
#include "services/push/noticerequest.h"
#include "services/wire/subscriptioncodec.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTcpSocket>
#include <QTimer>

#include <array>

namespace push {

namespace {

constexpr int mostConnections = 16;
constexpr qsizetype largestHead = 8 * 1024;
constexpr int backlog = 256; // who waits outside, in the system

std::optional<Hint> hintOf(const wire::ChangeNotification &notice)
{
    using Lifecycle = wire::ChangeNotification::Lifecycle;
    switch (notice.lifecycle) {
    case Lifecycle::None:
        return Hint::Changed;
    case Lifecycle::Missed:
        return Hint::Missed;
    case Lifecycle::SubscriptionRemoved:
        return Hint::Removed;
    case Lifecycle::ReauthorizationRequired:
        return Hint::ReauthorizationRequired;
    case Lifecycle::Unknown:
        break;
    }
    return std::nullopt;
}

} // namespace

QByteArray randomSecret()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray::fromRawData(reinterpret_cast<const char *>(words.data()), sizeof words)
        .toHex();
}

NotificationReceiver::NotificationReceiver(std::chrono::milliseconds longestRequest,
                                           QObject *parent)
    : QObject(parent)
    , m_longestRequest(longestRequest)
{
    m_server.setListenBacklogSize(backlog);
    connect(&m_server, &QTcpServer::newConnection, this, &NotificationReceiver::takeConnections);
}

NotificationReceiver::~NotificationReceiver()
{
    for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>()) {
        socket->disconnect(this);
    }
}

domain::Result<> NotificationReceiver::listen(quint16 port)
{
    if (m_server.isListening()) {
        return {};
    }
    if (!m_server.listen(QHostAddress::LocalHost, port)) {
        return domain::failure(domain::Error::Kind::Rejected, m_server.errorString());
    }
    m_port = m_server.serverPort();
    return {};
}

void NotificationReceiver::close()
{
    m_server.close();
}

QByteArray NotificationReceiver::open(const QByteArray &clientState, const QByteArray &wanted)
{
    const QByteArray path = wanted.isEmpty() ? randomSecret() : wanted;
    m_states.insert(path, clientState);
    return path;
}

void NotificationReceiver::drop(const QByteArray &path)
{
    m_states.remove(path);
}

void NotificationReceiver::takeConnections()
{
    while (m_connections < mostConnections) {
        QTcpSocket *socket = m_server.nextPendingConnection();
        if (socket == nullptr) {
            return;
        }
        if (socket->state() != QAbstractSocket::ConnectedState) { // gone while it waited
            socket->deleteLater();
            continue;
        }
        ++m_connections;
        socket->setReadBufferSize(largestHead + largestDelivery);
        auto *patience = new QTimer(socket);
        patience->setSingleShot(true);
        patience->start(m_longestRequest);
        connect(patience, &QTimer::timeout, socket, [socket] { socket->abort(); });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] { leave(*socket); });
        // What came while it waited is told of no more.
        QMetaObject::invokeMethod(
            socket, [this, socket] { read(*socket); }, Qt::QueuedConnection);
    }
    m_server.pauseAccepting();
}

void NotificationReceiver::leave(QTcpSocket &socket)
{
    --m_connections;
    socket.deleteLater();
    m_server.resumeAccepting();
    takeConnections();
}

void NotificationReceiver::read(QTcpSocket &socket)
{
    // Requests may lie one behind the other; an answer that closes ends the loop.
    while (socket.state() == QAbstractSocket::ConnectedState) {
        const QByteArray start = socket.peek(largestHead);
        const qsizetype end = start.indexOf("\r\n\r\n");
        if (end < 0) {
            if (start.size() == largestHead) {
                send(socket, 400, {}, false);
            }
            return;
        }
        const NoticeRequest request = judgeNotice(start.left(end), hosts());
        const int refusal = request.refusal != 0 ? request.refusal : isOpen(request.path) ? 0 : 404;
        if (refusal != 0) {
            send(socket, refusal, {}, false);
            return;
        }
        const qint64 size = end + 4 + request.bodySize;
        if (socket.bytesAvailable() < size) {
            return;
        }
        socket.skip(end + 4);
        answer(socket, request, socket.read(request.bodySize));
    }
}

void NotificationReceiver::answer(QTcpSocket &socket, const NoticeRequest &request,
                                  const QByteArray &body)
{
    if (request.validationToken) {
        send(socket, 200, *request.validationToken, request.keepsConnection);
        return;
    }
    const int status = take(request.path, body);
    send(socket, status, {}, request.keepsConnection && status == 202);
}

// Each kind of hint once: a delivery may hold thousands of notices.
int NotificationReceiver::take(const QByteArray &path, const QByteArray &body)
{
    const auto notices = wire::readNotifications(body);
    if (!notices) {
        return 400;
    }
    const QByteArray state = m_states.value(path);
    QSet<Hint> told;
    for (const wire::ChangeNotification &notice : *notices) {
        const auto hint = hintOf(notice);
        if (hint && domain::isSameSecret(notice.clientState.toUtf8(), state)
            && !told.contains(*hint)) {
            told.insert(*hint);
            Q_EMIT noticed(path, *hint);
        }
    }
    return 202;
}

void NotificationReceiver::send(QTcpSocket &socket, int status, const QByteArray &text,
                                bool keepsConnection)
{
    socket.write("HTTP/1.1 " + QByteArray::number(status) + ' ' + graph::reasonOf(status)
                 + "\r\nContent-Length: " + QByteArray::number(text.size())
                 + (text.isEmpty() ? "" : "\r\nContent-Type: text/plain; charset=utf-8")
                 + "\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
                   "Content-Security-Policy: default-src 'none'\r\nConnection: "
                 + (keepsConnection ? "keep-alive" : "close") + "\r\n\r\n" + text);
    if (keepsConnection) {
        socket.findChild<QTimer *>()->start(m_longestRequest);
        return;
    }
    disconnect(&socket, &QTcpSocket::readyRead, this, nullptr);
    socket.disconnectFromHost();
}

QByteArrayList NotificationReceiver::hosts() const
{
    const QByteArray port = QByteArray::number(m_port);
    QByteArrayList hosts{"127.0.0.1:" + port, "localhost:" + port};
    if (!m_publicHost.isEmpty()) {
        hosts += {m_publicHost, m_publicHost + ":443"};
    }
    return hosts;
}

// As long as all paths are, whatever came.
bool NotificationReceiver::isOpen(const QByteArray &path) const
{
    bool isOne = false;
    for (auto each = m_states.keyBegin(); each != m_states.keyEnd(); ++each) {
        isOne |= domain::isSameSecret(path, *each);
    }
    return isOne;
}

} // namespace push
