#pragma once

#include "services/mailbox/faultplan.h"
#include "services/mailbox/httpmessage.h"
#include "services/mailbox/mailboxdatabase.h"
#include "services/mailbox/mailboxswitches.h"
#include "services/mailbox/refusal.h"
#include "services/mailbox/requestlog.h"

#include <functional>

namespace mailbox {

// Who the mailbox belongs to.
struct MailboxUser
{
    QString userPrincipalName;
    QString displayName;
};

enum class RouteKind { Read, Write, Batch }; // a write runs inside one transaction

// Finds the endpoint for a request and finishes what it answers: faults, the transaction, Graph's
// error body, request-id, Preference-Applied, the log.
//
// Shape    patterns are segments below /{version}/me or /{version}/users/{id}, "{}" for a value:
//          "contactFolders/{}/contacts". Segments match in any letter case. What several spellings
//          of Graph mean the same is folded first: childFolders chains, contacts('id'), delta().
// Promise  every request gets an answer; a refused write leaves the mailbox as it was.
// Thread   the mailbox's.
class Router
{
public:
    using Handler = std::function<Response(const Request &, const QStringList &values)>;

    Router(MailboxDatabase &database, const MailboxUser &user, FaultPlan &faults,
           MailboxSwitches &switches, RequestLog &log);

    void add(const QByteArray &method, const QString &pattern, RouteKind kind, Handler handler);
    // Below /{version} itself, not below a user: "$batch".
    void addToRoot(const QByteArray &method, const QString &pattern, RouteKind kind,
                   Handler handler);

    Response handle(Request request, RequestOrigin origin);

private:
    struct Route
    {
        QByteArray method;
        QStringList pattern;
        RouteKind kind;
        Handler handler;
    };

    Response execute(Request &request);
    Response run(const Route &route, const Request &request, const QStringList &values);
    Response dispatch(const QList<Route> &routes, const Request &request,
                      const QStringList &segments);
    QStringList belowUser(QStringList segments, bool *isRoot) const;
    Response errorAnswer(const Request &request, const Refusal &refusal) const;
    void finish(const Request &request, Response &response) const;

    MailboxDatabase &m_database;
    MailboxUser m_user;
    FaultPlan &m_faults;
    MailboxSwitches &m_switches;
    RequestLog &m_log;
    QList<Route> m_routes;
    QList<Route> m_rootRoutes;
};

} // namespace mailbox
