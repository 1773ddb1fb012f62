#include "tests/push/forwarder.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <gtest/gtest.h>

namespace testpush {

namespace {

// One request a connection, as it was sent, with another Host.
void forward(QTcpSocket *from, quint16 target, const QByteArray &publicName)
{
    auto *to = new QTcpSocket(from);
    to->connectToHost(QHostAddress(QHostAddress::LocalHost), target);
    QObject::connect(from, &QTcpSocket::readyRead, to, [from, to, publicName] {
        QByteArray bytes = from->readAll();
        const qsizetype host = bytes.indexOf("Host: ");
        if (host >= 0) {
            bytes.replace(host, bytes.indexOf("\r\n", host) - host, "Host: " + publicName);
        }
        to->write(bytes);
    });
    QObject::connect(to, &QTcpSocket::readyRead, from, [from, to] { from->write(to->readAll()); });
    QObject::connect(to, &QTcpSocket::disconnected, from, &QTcpSocket::disconnectFromHost);
    QObject::connect(to, &QTcpSocket::errorOccurred, from, &QTcpSocket::disconnectFromHost);
    QObject::connect(from, &QTcpSocket::disconnected, from, &QObject::deleteLater);
}

} // namespace

Forwarder::Forwarder(quint16 target, QByteArray publicName)
    : m_publicName(std::move(publicName))
    , m_target(target)
{
    m_thread.start();
    m_home = std::make_unique<QObject>();
    m_home->moveToThread(&m_thread);
    QMetaObject::invokeMethod(
        m_home.get(),
        [this] {
            m_server = new QTcpServer;
            QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] {
                while (QTcpSocket *socket = m_server->nextPendingConnection()) {
                    forward(socket, m_target, m_publicName);
                }
            });
            m_server->listen(QHostAddress::LocalHost);
            m_port = m_server->serverPort();
        },
        Qt::BlockingQueuedConnection);
    EXPECT_NE(m_port, 0);
}

Forwarder::~Forwarder()
{
    QMetaObject::invokeMethod(
        m_home.get(), [this] { delete m_server; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace testpush
