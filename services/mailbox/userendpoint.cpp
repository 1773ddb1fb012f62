#include "services/mailbox/userendpoint.h"

#include "services/mailbox/jsonmembers.h"

namespace mailbox {

UserEndpoint::UserEndpoint(MailboxDatabase &database, const MailboxUser &user)
    : m_database(database)
    , m_user(user)
{
}

void UserEndpoint::addRoutes(Router &router)
{
    router.add("GET", QString(), RouteKind::Read,
               [this](const Request &r, const auto &) { return read(r); });
}

Response UserEndpoint::read(const Request &request)
{
    const qsizetype space = m_user.displayName.lastIndexOf(QLatin1Char(' '));
    const QByteArray givenName =
        space > 0 ? jsonString(m_user.displayName.left(space)) : QByteArrayLiteral("null");
    const QByteArray surname =
        space > 0 ? jsonString(m_user.displayName.mid(space + 1)) : QByteArrayLiteral("null");
    QByteArray members = "\"businessPhones\":[],\"displayName\":" + jsonString(m_user.displayName)
        + ",\"givenName\":" + givenName
        + ",\"jobTitle\":null,\"mail\":" + jsonString(m_user.userPrincipalName)
        + ",\"mobilePhone\":null,\"officeLocation\":null,\"preferredLanguage\":null,\"surname\":"
        + surname + ",\"userPrincipalName\":" + jsonString(m_user.userPrincipalName)
        + ",\"id\":" + jsonString(m_database.identifiers().userId());
    if (!request.query.select.isEmpty())
        members = selectedMembers(members, request.query.select);
    QByteArray body = '{' + request.context("users/$entity");
    if (!members.isEmpty())
        body += ',' + members;
    return jsonResponse(200, body + '}');
}

} // namespace mailbox
