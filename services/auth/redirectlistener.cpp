#include "services/auth/redirectlistener.h"
#include "services/graph/requesthead.h"

#include <QCoroSignal>
#include <QTcpSocket>
#include <QTimer>

namespace auth {

using domain::Result;
using Kind = domain::Error::Kind;

namespace {

constexpr int mostConnections = 8;
constexpr qsizetype largestHead = 8 * 1024;
constexpr std::chrono::seconds longestHead(5);
constexpr int mostPorts = 10; // tried

} // namespace

RedirectListener::RedirectListener(QByteArray state, ClosingPages pages,
                                   std::chrono::milliseconds patience, QString issuer)
    : m_state(std::move(state))
    , m_pages(std::move(pages))
    , m_patience(patience)
    , m_issuer(std::move(issuer))
{
    for (QTcpServer *server : {&m_server4, &m_server6}) {
        connect(server, &QTcpServer::newConnection, this,
                [this, server] { takeConnection(*server); });
    }
}

RedirectListener::~RedirectListener() = default;

Result<> RedirectListener::listen()
{
    for (int attempt = 0; attempt < mostPorts; ++attempt) {
        if (!m_server4.listen(QHostAddress::LocalHost)) {
            break;
        }
        const bool hasBoth = m_server6.listen(QHostAddress::LocalHostIPv6, m_server4.serverPort());
        // Where this computer has no IPv6 at all, nobody else can listen there either.
        const auto error = m_server6.serverError();
        const bool hasNoIpv6 = error == QAbstractSocket::UnsupportedSocketOperationError
            || error == QAbstractSocket::SocketAddressNotAvailableError;
        if (hasBoth || hasNoIpv6) {
            m_port = m_server4.serverPort(); // which is asked for after the servers are closed, too
            return {};
        }
        m_server4.close();
    }
    return domain::failure(Kind::Rejected, QStringLiteral("no port to listen on"));
}

QUrl RedirectListener::redirectUri() const
{
    return QUrl(QStringLiteral("http://localhost:%1").arg(m_port));
}

QCoro::Task<Result<Redirected>> RedirectListener::redirected(async::CancelToken cancel)
{
    const auto alive = std::make_shared<int>(0);
    cancel.onCancel(alive,
                    [this] { end(domain::failure(Kind::Cancelled, QStringLiteral("stopped"))); });
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, this, [this] {
        end(domain::failure(Kind::Timeout, QStringLiteral("nobody came back")));
    });
    patience.start(m_patience);
    if (!m_result) {
        co_await qCoro(this, &RedirectListener::ended);
    }
    const Result<Redirected> result = *m_result;
    co_return result;
}

void RedirectListener::takeConnection(QTcpServer &server)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        if (m_open == mostConnections || m_result) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_open;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --m_open;
            socket->deleteLater();
        });
        QTimer::singleShot(longestHead, socket, [socket] { socket->abort(); });
    }
}

void RedirectListener::read(QTcpSocket &socket)
{
    const QByteArray head = socket.peek(largestHead);
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0) {
        if (head.size() == largestHead) {
            answer(socket, 400);
        }
        return;
    }
    const QByteArray port = QByteArray::number(m_port);
    const JudgedRequest judged =
        judgeRedirect(head.left(end), {"localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port},
                      m_state, m_issuer);
    if (!judged.answer) {
        answer(socket, judged.status);
        return;
    }
    answer(socket, judged.answer->code.isEmpty() ? 400 : judged.status);
    this->end(*judged.answer);
}

void RedirectListener::answer(QTcpSocket &socket, int status)
{
    disconnect(&socket, &QTcpSocket::readyRead, this, nullptr);
    const QByteArray page = status == 200 ? m_pages.signedIn : m_pages.failed;
    socket.write("HTTP/1.1 " + QByteArray::number(status) + ' ' + graph::reasonOf(status)
                 + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                 + QByteArray::number(page.size())
                 + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
                   "X-Content-Type-Options: nosniff\r\n"
                   "Content-Security-Policy: default-src 'none'\r\nConnection: close\r\n\r\n"
                 + page);
    socket.disconnectFromHost();
}

void RedirectListener::end(Result<Redirected> result)
{
    if (m_result) {
        return;
    }
    m_result = std::move(result);
    m_server4.close();
    m_server6.close();
    // Queued: whoever waits may take the listener down, inside one of its own functions.
    QMetaObject::invokeMethod(this, &RedirectListener::ended, Qt::QueuedConnection);
}

} // namespace auth
