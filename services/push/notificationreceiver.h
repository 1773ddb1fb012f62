// Where the service's change notices arrive on this computer.
//
// Shape    one mailbox, one address: a path that nobody can guess, and a clientState that notices have to
//          carry. What they say is reduced to a hint; ids, types and contents are not looked at.
// Promise  listens on 127.0.0.1 only. A handshake is answered with the decoded token as text/plain; a
//          delivery with 202 as soon as it is read, and each kind of hint in it is told once. What has the
//          wrong clientState, or is no notice, changes nothing. At most 16 connections at a time, 8 KB of
//          head, 8 MB of body, 10 s for a request; who comes beyond that waits outside. Contents that the
//          service would encrypt are never asked for, and not read where they come all the same.
// Thread   GUI thread.
// Errors   Rejected (no port could be had).
// Source   facts 10.3 to 10.6.
#pragma once

#include "services/domain/result.h"

#include <QHash>
#include <QObject>
#include <QTcpServer>

#include <chrono>

class QTcpSocket;

namespace push {

struct NoticeRequest;

enum class Hint { Changed, Missed, Removed, ReauthorizationRequired };

class NotificationReceiver : public QObject
{
    Q_OBJECT

public:
    explicit NotificationReceiver(
        std::chrono::milliseconds longestRequest = std::chrono::seconds(10),
        QObject *parent = nullptr);
    ~NotificationReceiver() override;

    domain::Result<> listen(quint16 port = 0); // 0: any free one. Nothing to do while it listens
    void close();
    quint16 port() const { return m_port; }
    // Whoever forwards from a public address may leave its name in the Host header.
    void setPublicHost(const QString &host) { m_publicHost = host.toLower().toLatin1(); }

    // A path of letters and digits for notices with this clientState: the one that is given, or a new one.
    QByteArray open(const QByteArray &clientState, const QByteArray &path = {});
    void drop(const QByteArray &path);

Q_SIGNALS:
    void noticed(const QByteArray &path, push::Hint hint);

private:
    void takeConnections();
    void leave(QTcpSocket &socket);
    void read(QTcpSocket &socket);
    void answer(QTcpSocket &socket, const NoticeRequest &request, const QByteArray &body);
    void send(QTcpSocket &socket, int status, const QByteArray &text, bool keepsConnection);
    QByteArrayList hosts() const;
    bool isOpen(const QByteArray &path) const;
    int take(const QByteArray &path, const QByteArray &body);

    std::chrono::milliseconds m_longestRequest;
    QTcpServer m_server;
    quint16 m_port = 0;
    QByteArray m_publicHost;
    QHash<QByteArray, QByteArray> m_states; // by path
    int m_connections = 0;
};

// 256 bits, in hexadecimal digits.
QByteArray randomSecret();

} // namespace push
