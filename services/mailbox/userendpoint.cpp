#include "services/mailbox/userendpoint.h"

#include "services/mailbox/expandoption.h"
#include "services/mailbox/jsonmembers.h"
#include "services/mailbox/openextensions.h"

namespace mailbox {
namespace {

// Numbers from 1 on are given to folders that exist; see Identifiers.
constexpr qint64 inboxNumber = -2;

} // namespace

UserEndpoint::UserEndpoint(MailboxDatabase &database, const MailboxUser &user)
    : m_database(database)
    , m_user(user)
{
}

void UserEndpoint::addRoutes(Router &router)
{
    router.add("GET", QString(), RouteKind::Read,
               [this](const Request &r, const auto &) { return read(r); });
    router.add("GET", QStringLiteral("mailFolders/inbox"), RouteKind::Read,
               [this](const Request &r, const auto &) { return inbox(r); });
}

QByteArray UserEndpoint::defaultMembers() const
{
    const qsizetype space = m_user.displayName.lastIndexOf(QLatin1Char(' '));
    const QByteArray givenName =
        space > 0 ? jsonString(m_user.displayName.left(space)) : QByteArrayLiteral("null");
    const QByteArray surname =
        space > 0 ? jsonString(m_user.displayName.mid(space + 1)) : QByteArrayLiteral("null");
    return "\"businessPhones\":[],\"displayName\":" + jsonString(m_user.displayName)
        + ",\"givenName\":" + givenName
        + ",\"jobTitle\":null,\"mail\":" + jsonString(m_user.userPrincipalName)
        + ",\"mobilePhone\":null,\"officeLocation\":null,\"preferredLanguage\":null,\"surname\":"
        + surname + ",\"userPrincipalName\":" + jsonString(m_user.userPrincipalName)
        + ",\"id\":" + jsonString(m_database.identifiers().userId());
}

QByteArray UserEndpoint::otherMembers() const
{
    const QString &name = m_user.userPrincipalName;
    QByteArray members = ",\"accountEnabled\":true,\"mailNickname\":"
        + jsonString(name.section(QLatin1Char('@'), 0, 0)) + ",\"proxyAddresses\":["
        + jsonString(QStringLiteral("SMTP:") + name) + "],\"userType\":\"Member\""
        + R"(,"mailboxSettings":{"timeZone":"UTC","language":{"locale":"en-US"}})";
    for (const char *list : {"imAddresses", "interests", "otherMails", "pastProjects",
                             "responsibilities", "schools", "skills"})
        members += QByteArray(",\"") + list + "\":[]";
    for (const char *unset :
         {"aboutMe", "ageGroup", "birthday", "city", "companyName", "country", "createdDateTime",
          "department", "employeeId", "faxNumber", "hireDate", "mySite", "postalCode",
          "preferredName", "state", "streetAddress", "usageLocation"})
        members += QByteArray(",\"") + unset + "\":null";
    return members;
}

Response UserEndpoint::read(const Request &request)
{
    QByteArray members = defaultMembers();
    if (!request.query.select.isEmpty()) {
        const QByteArray all = members + otherMembers();
        for (const QByteArray &name : request.query.select) {
            if (selectedMembers(all, {name}).isEmpty())
                refuse(400, "BadRequest",
                       QStringLiteral("Could not find a property named '%1' on type "
                                      "'microsoft.graph.user'.")
                           .arg(QString::fromUtf8(name)));
        }
        members = selectedMembers(all, request.query.select);
    }
    return jsonResponse(
        200, '{' + request.context("users/$entity") + ',' + members + expanded(request) + '}');
}

QByteArray UserEndpoint::expanded(const Request &request)
{
    QByteArray members;
    for (const ExpandItem &navigation : readExpand(request.query.expand)) {
        if (navigation.navigation.compare(QLatin1String("extensions"), Qt::CaseInsensitive) != 0)
            refuse(
                400, "ExpandNotSupported",
                QStringLiteral("The property cannot be expanded: %1").arg(navigation.navigation));
        const QStringList ids = navigation.ids();
        QByteArrayList shown;
        for (const OpenExtension &extension :
             openExtensions(m_database, {ExtensionOwner::User, 0})) {
            if (ids.isEmpty() || ids.contains(extension.name))
                shown.append(extension.json(ExtensionOwner::User));
        }
        members += ",\"extensions\":[" + shown.join(',') + ']';
    }
    return members;
}

Response UserEndpoint::inbox(const Request &request)
{
    const QByteArray members = "\"id\":" + jsonString(m_database.identifiers().folder(inboxNumber))
        + ",\"displayName\":\"Inbox\"";
    return jsonResponse(
        200, '{' + request.context("users('me')/mailFolders/$entity") + ',' + members + '}');
}

} // namespace mailbox
