#pragma once

#include "services/mailbox/wireanswer.h"

#include <QAbstractHttpServer>

#include <functional>

namespace mailbox {

// HTTP on loopback: reads requests, refuses strangers, writes answers.
//
// Promise  only 127.0.0.1 is bound. Refused before anything is looked at: a Host that is not this
//          server (403), any Origin (403: a web page is asking), a body over 8 MB (413). Every answer carries Content-Length and Date; connections are kept. Answers wait
//          for their delay, and suffer on the wire what their fault says.
// Thread   the one that made it.
class HttpFront : public QAbstractHttpServer
{
    Q_OBJECT

public:
    using Handler = std::function<Response(const Request &)>;

    explicit HttpFront(Handler handler, QObject *parent = nullptr);

    // The port, or 0 when it cannot be had.
    quint16 start(quint16 port);

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    bool isOwnHost(const QByteArray &host) const;
    Response answer(const Request &request) const;
    void deliver(const Request &request, const Response &response, QTcpSocket *socket);
    static void write(QTcpSocket *socket, const WireAnswer &answer, qsizetype next);

    Handler m_handler;
    quint16 m_port = 0;
};

} // namespace mailbox
