#pragma once

#include "services/mailbox/httpmessage.h"
#include "services/mailbox/mailboxdatabase.h"
#include "services/mailbox/mailboxuser.h"
#include "services/mailbox/refusal.h"

#include <functional>

namespace mailbox {

enum class RouteKind { Read, Write, Batch }; // a write runs inside one transaction

// The endpoints of one mailbox, or those at the root of the service, and the transaction that a
// write runs in.
//
// Shape    patterns are segments below /{version}/me or /{version}/users/{id}, "{}" for a value:
//          "contactFolders/{}/contacts". Segments match in any letter case.
// Promise  a refused write leaves the database as it was.
// Errors   Refusal: what the endpoint refuses, 405 with Allow, 400 for what has no endpoint.
// Thread   the mailbox's.
class Router
{
public:
    using Handler = std::function<Response(const Request &, const QStringList &values)>;

    explicit Router(MailboxDatabase &database);

    void add(const QByteArray &method, const QString &pattern, RouteKind kind, Handler handler);

    Response dispatch(const Request &request, const QStringList &segments);

private:
    struct Route
    {
        QByteArray method;
        QStringList pattern;
        RouteKind kind;
        Handler handler;
    };

    Response run(const Route &route, const Request &request, const QStringList &values);

    MailboxDatabase &m_database;
    QList<Route> m_routes;
};

} // namespace mailbox
