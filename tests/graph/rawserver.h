// A scripted HTTP server on loopback that may do what no HTTP library would: close inside the status
// line, lie about lengths, send one byte at a time.
//
// Each whole request takes the next step of the script; the last step stays for all that follow.
#pragma once

#include <QHash>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>

#include <chrono>
#include <functional>

class RawServer : public QObject
{
public:
    struct Request
    {
        QByteArray method;
        QByteArray path;
        QByteArray head; // with the request line
        QByteArray body;
        int connection = 0; // 1 for the first

        QByteArray header(QByteArrayView name) const; // empty when absent
    };
    using Step = std::function<void(QTcpSocket &)>;

    RawServer();

    quint16 port() const { return m_server.serverPort(); }
    QUrl url() const;
    const QList<Request> &requests() const { return m_requests; }
    int count(QByteArrayView method) const;
    int connections() const { return m_connections; }

    void then(Step step) { m_script.append(std::move(step)); }
    void thenAnswer(const QByteArray &bytes);         // and keep the connection
    void thenAnswerAndClose(const QByteArray &bytes); // empty: close without a word
    void thenReset();                                 // close without a word and without FIN
    void thenSilence();
    void thenDrip(const QByteArray &bytes, std::chrono::milliseconds interval); // then silence

    // "HTTP/1.1 {status}" with Content-Length, JSON unless `extraHead` names a type.
    static QByteArray answer(const QByteArray &status, const QByteArray &body,
                             const QByteArray &extraHead = "Content-Type: application/json\r\n");

private:
    void accept();
    void read(QTcpSocket &socket, int connection);
    void play(QTcpSocket &socket);

    QTcpServer m_server;
    QList<Step> m_script;
    Step m_last;
    QList<Request> m_requests;
    QHash<QTcpSocket *, QByteArray> m_pending;
    int m_connections = 0;
};
