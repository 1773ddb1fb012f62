#include "services/mailbox/graphservice.h"

#include "services/mailbox/sharedaccess.h"

#include <QDateTime>

#include <algorithm>

namespace mailbox {
namespace {

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
                           Exchange &exchange, Throttle &throttle, MailboxSwitches &switches)
    : m_mailboxes(mailboxes)
    , m_tokens(tokens)
    , m_shares(shares)
    , m_exchange(exchange)
    , m_throttle(throttle)
    , m_switches(switches)
    , m_root(mailboxes.front()->database())
{
}

Response GraphService::handle(Request request, RequestOrigin origin)
{
    return m_exchange.run(request, origin, [this](Request &r) { return execute(r); });
}

Response GraphService::execute(Request &request)
{
    request.tenant = &m_mailboxes.front()->database();
    Response response;
    try {
        response = answer(request);
    } catch (const Refusal &refusal) {
        response = errorAnswer(request, refusal);
    }
    response.hold = response.hold ? response.hold : request.place;
    return response;
}

Response GraphService::answer(Request &request)
{
    authorize(request);
    const ResourcePath path = ResourcePath::read(request.path);
    request.version = path.version;
    request.preferences = readPreferences(headerValues(request.headers, "Prefer"));
    request.query = readODataQuery(request.rawQuery);
    refuseUnknownOptions(request);
    if (path.isRoot())
        return m_root.dispatch(request, path.segments);
    UserMailbox &mailbox = mailboxOf(request, path);
    request.place =
        m_throttle.admit(mailbox.user().userPrincipalName,
                         request.method == "GET" ? 0 : request.body.size(), request.place);
    return executeBelowUser(request, path, mailbox);
}

void GraphService::authorize(Request &request) const
{
    if (request.header("Authorization").isEmpty())
        refuseToken(QStringLiteral("Access token is empty."));
    const QByteArray token = bearerToken(request);
    if (const auto grant = m_tokens.find(token)) {
        if (grant->expires > 0 && grant->expires <= QDateTime::currentMSecsSinceEpoch())
            refuseToken(QStringLiteral("Access token has expired or is not yet valid."));
        request.caller = grant->user;
    } else if (!token.isEmpty() && m_switches.is("tokens", "any"))
        request.caller = m_mailboxes.front()->user().userPrincipalName;
    else
        refuseToken(QStringLiteral("Access token validation failure."));
}

Response GraphService::executeBelowUser(const Request &request, const ResourcePath &path,
                                        UserMailbox &mailbox)
{
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

} // namespace mailbox
