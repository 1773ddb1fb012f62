// Waits on this computer for the browser to come back from the sign-in page.
//
// Promise  listens on 127.0.0.1 and ::1 at one free port, so that nobody else can answer for
//          "localhost" there; refuses to start otherwise. Takes one answer with the right state and then
//          closes. Requests of others get a status and change nothing: at most 8 at a time, 8 KB and 5 s
//          each. What is sent back is one fixed page, which echoes nothing.
// Thread   GUI thread.
// Errors   Rejected (no port could be had), Timeout (nobody came in time), Cancelled.
#pragma once

#include "services/async/canceltoken.h"
#include "services/auth/redirectrequest.h"
#include "services/domain/result.h"

#include <QCoroTask>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <chrono>

class QTcpSocket;

namespace auth {

// The page that the browser shows at the end, in the person's language.
struct ClosingPages
{
    QByteArray signedIn; // whole HTML documents
    QByteArray failed;
};

class RedirectListener : public QObject
{
    Q_OBJECT

public:
    RedirectListener(QByteArray state, ClosingPages pages,
                     std::chrono::milliseconds patience = std::chrono::minutes(5),
                     QString issuer = {}); // as judgeRedirect has it
    ~RedirectListener() override;

    domain::Result<> listen();
    QUrl redirectUri() const; // http://localhost:PORT

    QCoro::Task<domain::Result<Redirected>> redirected(async::CancelToken cancel = {});

Q_SIGNALS:
    void ended();

private:
    void takeConnection(QTcpServer &server);
    void read(QTcpSocket &socket);
    void answer(QTcpSocket &socket, int status);
    void end(domain::Result<Redirected> result);

    QByteArray m_state;
    ClosingPages m_pages;
    std::chrono::milliseconds m_patience;
    QString m_issuer;
    QTcpServer m_server4;
    QTcpServer m_server6;
    quint16 m_port = 0;
    int m_open = 0;
    std::optional<domain::Result<Redirected>> m_result;
};

} // namespace auth
