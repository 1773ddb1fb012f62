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

// The address of the sign-in that this service believes.
QByteArray challenge(const Request &request, const QByteArray &more)
{
    return "Bearer realm=\"\", authorization_uri=\"" + request.origin
        + "/common/oauth2/v2.0/authorize\", client_id=\"00000003-0000-0000-c000-000000000000\", "
        + more;
}

[[noreturn]] void refuseToken(const Request &request, const QString &message)
{
    throw Refusal{401,
                  QStringLiteral("InvalidAuthenticationToken"),
                  message,
                  {{"WWW-Authenticate", challenge(request, "error=\"invalid_token\"")}}};
}

[[noreturn]] void refuseWithClaims(const Request &request)
{
    const QByteArray claims = "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\""
        + QByteArray::number(QDateTime::currentSecsSinceEpoch()) + "\"}}}";
    throw Refusal{
        401,
        QStringLiteral("InvalidAuthenticationToken"),
        QStringLiteral("Continuous access evaluation resulted in challenge."),
        {{"WWW-Authenticate",
          challenge(request,
                    "error=\"insufficient_claims\", claims=\"" + claims.toBase64() + '"')}}};
}

// An account can have no mailbox, or one that no program may reach; its profile is there.
void checkMailbox(const Request &request, const ResourcePath &path)
{
    const QString first = path.segments.value(0);
    if (first.isEmpty() || first.startsWith(QLatin1String("photo"), Qt::CaseInsensitive))
        return;
    if (request.is("mailbox", "no-rest"))
        refuse(404, "MailboxNotEnabledForRESTAPI",
               QStringLiteral("REST API is not yet supported for this mailbox."));
    if (request.is("mailbox", "non-existent"))
        refuse(404, "ErrorNonExistentMailbox",
               QStringLiteral("No mailbox with such an address exists."));
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
    const TokenGrant grant = grantOf(request);
    request.caller = grant.user;
    const ResourcePath path = ResourcePath::read(request.path);
    request.version = path.version;
    request.preferences = readPreferences(headerValues(request.headers, "Prefer"));
    request.query = readODataQuery(request.rawQuery);
    refuseUnknownOptions(request);
    if (path.isRoot()) {
        checkScopes(grant, request, path, MailboxOwner::Caller);
        return m_root.dispatch(request, path.segments);
    }
    UserMailbox &mailbox = mailboxOf(request, path);
    checkScopes(grant, request, path,
                mailbox.isNamed(request.caller) ? MailboxOwner::Caller
                                                : MailboxOwner::SomebodyElse);
    checkMailbox(request, path);
    request.place =
        m_throttle.admit(mailbox.user().userPrincipalName,
                         request.method == "GET" ? 0 : request.body.size(), request.place);
    return executeBelowUser(request, path, mailbox);
}

TokenGrant GraphService::grantOf(const Request &request) const
{
    if (request.header("Authorization").isEmpty())
        refuseToken(request, QStringLiteral("Access token is empty."));
    const QByteArray token = bearerToken(request);
    auto grant = m_tokens.find(token);
    if (!grant && !token.isEmpty() && m_switches.is("tokens", "any"))
        grant = TokenGrant{m_mailboxes.front()->user().userPrincipalName, {}, 0, false};
    if (!grant)
        refuseToken(request, QStringLiteral("Access token validation failure."));
    const bool isOver = grant->expires > 0 && grant->expires <= QDateTime::currentMSecsSinceEpoch();
    if (isOver || m_switches.is("auth", "expired"))
        refuseToken(request, QStringLiteral("Access token has expired or is not yet valid."));
    if (m_switches.is("auth", "claims") && !grant->hasClaims)
        refuseWithClaims(request);
    return *grant;
}

void GraphService::checkScopes(const TokenGrant &grant, const Request &request,
                               const ResourcePath &path, MailboxOwner owner) const
{
    if (grant.scopes.isEmpty() || !m_switches.is("auth", "scope"))
        return;
    const QStringList needed = scopesFor(request, path, owner);
    const bool isCovered = std::any_of(needed.begin(), needed.end(), [&](const QString &scope) {
        return grant.scopes.contains(scope, Qt::CaseInsensitive);
    });
    if (!needed.isEmpty() && !isCovered)
        refuse(403, "ErrorAccessDenied",
               QStringLiteral("Access is denied. Check credentials and try again."));
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
