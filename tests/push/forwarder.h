// What stands at a public address and sends on all that comes to a port of this computer, as a relay does:
// byte by byte, but for the Host header, where it leaves its own name.
// Thread   one of its own.
#pragma once

#include <QThread>

#include <memory>

class QTcpServer;

namespace testpush {

class Forwarder
{
public:
    Forwarder(quint16 target, QByteArray publicName);
    ~Forwarder();

    quint16 port() const { return m_port; }

private:
    QByteArray m_publicName;
    quint16 m_target;
    quint16 m_port = 0;
    QThread m_thread;
    std::unique_ptr<QObject> m_home;
    QTcpServer *m_server = nullptr;
};

} // namespace testpush
