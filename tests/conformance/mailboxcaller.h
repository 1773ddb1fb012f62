#pragma once

#include "tests/conformance/sample.h"

#include <QJsonObject>
#include <QTcpSocket>
#include <QUrl>

namespace conformance {

// One answer as it came over the wire; status 0: the connection ended without one.
struct WireAnswer
{
    int status = 0;
    Headers headers;
    QByteArray body;

    QJsonObject json() const;
    QString text(const char *member) const;
};

// Speaks HTTP with a mailbox over one blocking connection.
//
// Promise  adds Authorization, Host, Content-Length and a client-request-id of its own to each call,
//          and nothing else; target is path and query, percent-encoded.
class MailboxCaller
{
public:
    MailboxCaller(const QUrl &address, const QByteArray &token);

    WireAnswer call(const QByteArray &method, const QByteArray &target, const Headers &headers = {},
                    const QByteArray &body = {});
    WireAnswer callJson(const QByteArray &method, const QByteArray &target,
                        const QJsonObject &body);

private:
    QUrl m_address;
    QByteArray m_token;
    QTcpSocket m_socket;
};

} // namespace conformance
