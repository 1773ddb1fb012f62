#include "services/mailbox/graphservice.h"

#include "services/mailbox/sharedaccess.h"

#include <QUuid>

#include <algorithm>

namespace mailbox {
namespace {

QByteArray bearerToken(const Request &request)
{
    const QByteArray authorization = request.header("Authorization");
    return authorization.left(7).toLower() == "bearer " ? authorization.mid(7).trimmed()
                                                        : QByteArray();
}

void refuseUnknownOptions(const Request &request)
{
    if (!request.query.unknown.isEmpty() && request.is("unsupported-options", "refuse"))
        refuse(400, "ErrorInvalidUrlQuery",
               QStringLiteral("The query parameter '$%1' is not supported.")
                   .arg(request.query.unknown.constFirst()));
}

[[noreturn]] void refuseToken(const QString &message)
{
    throw Refusal{401,
                  QStringLiteral("InvalidAuthenticationToken"),
                  message,
                  {{"WWW-Authenticate",
                    "Bearer realm=\"\", authorization_uri=\"\", error=\"invalid_token\""}}};
}

} // namespace

GraphService::GraphService(const Mailboxes &mailboxes, TokenBook &tokens, ShareBook &shares,
                           FaultPlan &faults, MailboxSwitches &switches, RequestLog &log)
    : m_mailboxes(mailboxes)
    , m_tokens(tokens)
    , m_shares(shares)
    , m_faults(faults)
    , m_switches(switches)
    , m_log(log)
    , m_root(mailboxes.front()->database())
{
}

Response GraphService::handle(Request request, RequestOrigin origin)
{
    const QByteArray target =
        request.rawQuery.isEmpty() ? request.path : request.path + '?' + request.rawQuery;
    const auto fault =
        m_faults.take(request.method, QString::fromUtf8(QByteArray::fromPercentEncoding(target)));
    Response response;
    if (!fault || fault->action == FaultAction::ExecuteThenAnswer
        || fault->action == FaultAction::DropAfterExecuting)
        response = execute(request);
    if (fault) {
        switch (fault->action) {
        case FaultAction::Answer:
        case FaultAction::ExecuteThenAnswer:
            response = errorAnswer(
                request,
                {fault->status, fault->code.isEmpty() ? usualErrorCode(fault->status) : fault->code,
                 QStringLiteral("A fault that was asked for.")});
            if (!fault->retryAfter.isEmpty())
                response.addHeader("Retry-After", fault->retryAfter);
            break;
        case FaultAction::DropBeforeExecuting:
        case FaultAction::DropAfterExecuting:
            response.delivery = Delivery::DropConnection;
            break;
        case FaultAction::NeverAnswer:
            response.delivery = Delivery::NeverAnswer;
            break;
        }
    }
    finish(request, response);
    const int status = response.delivery == Delivery::Send ? response.status : 0;
    m_log.append({request.method, target, status, origin});
    return response;
}

Response GraphService::execute(Request &request)
{
    request.switches = &m_switches;
    try {
        authorize(request);
        const ResourcePath path = ResourcePath::read(request.path);
        request.version = path.version;
        request.preferences = readPreferences(headerValues(request.headers, "Prefer"));
        request.query = readODataQuery(request.rawQuery);
        refuseUnknownOptions(request);
        return path.isRoot() ? m_root.dispatch(request, path.segments)
                             : executeBelowUser(request, path);
    } catch (const Refusal &refusal) {
        return errorAnswer(request, refusal);
    }
}

void GraphService::authorize(Request &request) const
{
    if (request.header("Authorization").isEmpty())
        refuseToken(QStringLiteral("Access token is empty."));
    const QByteArray token = bearerToken(request);
    if (const auto grant = m_tokens.find(token))
        request.caller = grant->user;
    else if (!token.isEmpty() && m_switches.is("tokens", "any"))
        request.caller = m_mailboxes.front()->user().userPrincipalName;
    else
        refuseToken(QStringLiteral("Access token validation failure."));
}

Response GraphService::executeBelowUser(const Request &request, const ResourcePath &path)
{
    UserMailbox &mailbox = mailboxOf(request, path);
    if (mailbox.isNamed(request.caller))
        return mailbox.router().dispatch(request, path.segments);
    const SharedAccess access(mailbox.database(),
                              m_shares.between(mailbox.user().userPrincipalName, request.caller));
    access.check(request, path.segments);
    Request shared = request;
    shared.access = &access;
    return mailbox.router().dispatch(shared, path.segments);
}

UserMailbox &GraphService::mailboxOf(const Request &request, const ResourcePath &path) const
{
    const QString &name = path.isMe() ? request.caller : path.user;
    const auto found = std::find_if(m_mailboxes.begin(), m_mailboxes.end(),
                                    [&](const auto &mailbox) { return mailbox->isNamed(name); });
    if (found == m_mailboxes.end())
        refuse(404, "ErrorInvalidUser",
               QStringLiteral("The requested user '%1' is invalid.").arg(name));
    return **found;
}

Response GraphService::errorAnswer(const Request &request, const Refusal &refusal) const
{
    Response response = graphError(request, refusal.status, refusal.code, refusal.message);
    for (const auto &[name, value] : refusal.headers)
        response.addHeader(name, value);
    if (refusal.status == 410)
        response.addHeader("Location", request.link("$deltatoken="));
    return response;
}

void GraphService::finish(const Request &request, Response &response) const
{
    if (headerValue(response.headers, "request-id").isEmpty())
        response.addHeader("request-id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    response.addHeader("OData-Version", "4.0");
    const QByteArray clientRequestId = request.header("client-request-id");
    if (!clientRequestId.isEmpty())
        response.addHeader("client-request-id", clientRequestId);
    if (response.status < 400 && !request.preferences.applied.isEmpty()
        && m_switches.is("preference-applied", "sent"))
        response.addHeader("Preference-Applied", request.preferences.applied.join(", "));
}

} // namespace mailbox
