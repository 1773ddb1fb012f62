#include "services/mailbox/contactsendpoint.h"

#include "services/mailbox/contactproperties.h"
#include "services/mailbox/contactrecords.h"
#include "services/mailbox/contactview.h"
#include "services/mailbox/endpointtools.h"
#include "services/mailbox/folderrecords.h"

#include <QRegularExpression>

namespace mailbox {
namespace {

const QString wellKnown = QStringLiteral("contacts");

// The ids of $expand=singleValueExtendedProperties($filter=id eq 'a' or id eq 'b').
QStringList expandedProperties(const QString &expand)
{
    QStringList ids;
    if (expand.isEmpty())
        return ids;
    if (!expand.startsWith(QLatin1String("singleValueExtendedProperties"), Qt::CaseInsensitive))
        refuse(400, "ExpandNotSupported",
               QStringLiteral("The property cannot be expanded: %1").arg(expand));
    static const QRegularExpression id(QStringLiteral("id\\s+eq\\s+'((?:[^']|'')*)'"),
                                       QRegularExpression::CaseInsensitiveOption);
    auto matches = id.globalMatch(expand);
    while (matches.hasNext())
        ids.append(unquotedLiteral(matches.next().captured(1)));
    return ids;
}

} // namespace

ContactsEndpoint::ContactsEndpoint(MailboxDatabase &database, const MailboxUser &user)
    : m_database(database)
    , m_delta(database)
    , m_user(user)
{
}

void ContactsEndpoint::addRoutes(Router &router)
{
    addCollection(router, QStringLiteral("contacts"), Collection::OfUser);
    addCollection(router, QStringLiteral("contactFolders/{}/contacts"), Collection::OfFolder);
}

void ContactsEndpoint::addCollection(Router &router, const QString &path, Collection collection)
{
    const bool inFolder = collection == Collection::OfFolder;
    const auto folder = [inFolder](const QStringList &values) {
        return inFolder ? values[0] : wellKnown;
    };
    const auto contact = [this, inFolder](const QStringList &values) {
        const ContactRecord record = contactById(m_database, values.last());
        if (inFolder && folderById(m_database, values[0]).key != record.folder)
            refuseItemNotFound();
        return record;
    };
    router.add("GET", path, RouteKind::Read,
               [this, collection, folder](const Request &r, const auto &v) {
                   return list(r, collection, folder(v));
               });
    router.add("POST", path, RouteKind::Write,
               [this, folder](const Request &r, const auto &v) { return create(r, folder(v)); });
    router.add(
        "GET", path + QStringLiteral("/delta"), RouteKind::Read,
        [this, folder](const Request &r, const auto &v) { return m_delta.contacts(r, folder(v)); });
    router.add("GET", path + QStringLiteral("/$count"), RouteKind::Read,
               [this, collection, folder](const Request &r, const auto &v) {
                   return count(r, collection, folder(v));
               });

    const QString item = path + QStringLiteral("/{}");
    router.add("GET", item, RouteKind::Read,
               [this, contact, inFolder](const Request &r, const auto &v) {
                   if (!inFolder && r.is("deleted-id", "resolves")) {
                       if (const auto deleted = deletedContact(m_database, v[0]))
                           return read(r, *deleted);
                   }
                   return read(r, contact(v));
               });
    router.add("PATCH", item, RouteKind::Write,
               [this, contact](const Request &r, const auto &v) { return change(r, contact(v)); });
    router.add("DELETE", item, RouteKind::Write, [this, contact](const Request &r, const auto &v) {
        const ContactRecord record = contact(v);
        if (r.is("deleted-id", "resolves"))
            keepDeletedContact(m_database, record);
        return remove(r, record);
    });
    router.add("POST", item + QStringLiteral("/permanentDelete"), RouteKind::Write,
               [this, contact](const Request &r, const auto &v) { return remove(r, contact(v)); });
}

QByteArray ContactsEndpoint::json(const Request &request, const ContactRecord &record,
                                  const QStringList &extendedIds, bool isAlone)
{
    QByteArray text(1, '{');
    if (isAlone)
        text += request.context("users('me')/contacts/$entity") + ',';
    text += contactMembers(request, record, request.query.select);
    const QByteArray extended = extendedPropertyMembers(m_database, record.key, extendedIds);
    if (!extended.isEmpty())
        text += ',' + extended;
    return text + '}';
}

Response ContactsEndpoint::list(const Request &request, Collection collection,
                                const QString &folderId)
{
    checkContactSelect(request.query.select, request.api());
    const QStringList extendedIds = expandedProperties(request.query.expand);
    ContactQuery query(m_database, request, collection, folderId);
    const ContactQuery::Page found = query.page(request.query.skip, pageSize(request));
    CollectionPage page;
    page.hasMore = found.hasMore;
    page.total = request.query.count ? query.count() : -1;
    for (const ContactRecord &record : found.contacts)
        page.items.append(json(request, record, extendedIds, false));
    return collectionPage(request, request.context("users('me')/contacts"), page);
}

Response ContactsEndpoint::count(const Request &request, Collection collection,
                                 const QString &folderId)
{
    Response response = emptyResponse(200);
    response.contentType = QByteArrayLiteral("text/plain");
    response.body =
        QByteArray::number(ContactQuery(m_database, request, collection, folderId).count());
    return response;
}

Response ContactsEndpoint::create(const Request &request, const QString &folderId)
{
    const FolderRecord folder = folderById(m_database, folderId);
    const ContactChange change = readChange(request);
    const ContactRecord record = insertContact(
        m_database, folder,
        newContact(change.values, contactRules(request, m_user.userPrincipalName)), isoNow());
    writeExtendedProperties(m_database, record.key, change.extendedProperties);
    Response response = writtenObject(request, 201, json(request, record, {}, true));
    response.addHeader("ETag", record.etag());
    response.addHeader("Location",
                       request.origin + '/' + request.version + "/me/contacts/"
                           + record.id(request.preferences.idFormat).toLatin1());
    return response;
}

Response ContactsEndpoint::read(const Request &request, const ContactRecord &record)
{
    checkContactSelect(request.query.select, request.api());
    refuseOptions(
        request,
        {QueryOption::Filter, QueryOption::OrderBy, QueryOption::Search, QueryOption::Skip});
    const QStringList extendedIds = expandedProperties(request.query.expand);
    if (isNotModified(request, record.changeKey))
        return emptyResponse(304);
    Response response = jsonResponse(200, json(request, record, extendedIds, true));
    response.addHeader("ETag", record.etag());
    return response;
}

Response ContactsEndpoint::change(const Request &request, ContactRecord record)
{
    checkIfMatch(request, record.changeKey);
    const ContactChange change = readChange(request);
    if (change.parentFolderId)
        move(request, record, *change.parentFolderId);
    if (!change.values.isEmpty() || !change.extendedProperties.isEmpty()) {
        const ContactRules rules = contactRules(request, m_user.userPrincipalName);
        replaceContact(m_database, record,
                       changedContact(contactModel(record), change.values, rules), isoNow());
        writeExtendedProperties(m_database, record.key, change.extendedProperties);
    }
    Response response = writtenObject(request, 200, json(request, record, {}, true));
    response.addHeader("ETag", record.etag());
    return response;
}

void ContactsEndpoint::move(const Request &request, ContactRecord &record, const QString &folderId)
{
    const QString mode = request.switches->value("contact-move");
    if (mode == QLatin1String("ignore"))
        return;
    if (mode == QLatin1String("refuse-400"))
        refuse(400, "ErrorInvalidRequest",
               QStringLiteral("The property 'parentFolderId' is read-only and cannot be set."));
    if (mode == QLatin1String("refuse-403"))
        refuse(403, "ErrorAccessDenied",
               QStringLiteral("Access is denied. Check credentials and try again."));
    const FolderRecord folder = folderById(m_database, folderId);
    if (folder.key != record.folder)
        moveContact(m_database, record, folder,
                    mode == QLatin1String("new-id") ? MovedIds::AllNew : MovedIds::ImmutableStays);
}

Response ContactsEndpoint::remove(const Request &request, const ContactRecord &record)
{
    checkIfMatch(request, record.changeKey);
    removeContact(m_database, record);
    return emptyResponse(204);
}

ContactChange ContactsEndpoint::readChange(const Request &request) const
{
    const ContactChange change =
        readContactChange(jsonBody(request), contactRules(request, m_user.userPrincipalName));
    if (!change.openMembers.isEmpty())
        refuse(400, "RequestBodyRead",
               QStringLiteral("The property '%1' does not exist on type 'microsoft.graph.contact'.")
                   .arg(change.openMembers.keys().constFirst()));
    return change;
}

} // namespace mailbox
