#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <memory>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace conformance {

// The receiver of change notifications: answers handshakes with their token and notices with 202.
//
// Thread  listens on a thread of its own, so that a caller may block while the mailbox asks back.
class NoticeListener
{
public:
    NoticeListener();
    ~NoticeListener();

    QString url() const; // "http://127.0.0.1:1234/notices"

    // The oldest notice body that was not taken yet; waits for one, but not for ever.
    std::optional<QJsonObject> take();
    void forgetAll();

private:
    void read(QTcpSocket &socket);

    QThread m_thread;
    std::unique_ptr<QTcpServer> m_server;
    QHash<QTcpSocket *, QByteArray> m_pending; // the thread's
    quint16 m_port = 0;
    QMutex m_mutex;
    QWaitCondition m_arrived;
    QList<QJsonObject> m_notices; // guarded by m_mutex
};

} // namespace conformance
