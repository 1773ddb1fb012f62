#include "services/mailbox/contactsendpoint.h"

#include "services/mailbox/contactextras.h"
#include "services/mailbox/contactproperties.h"
#include "services/mailbox/contactrecords.h"
#include "services/mailbox/contactview.h"
#include "services/mailbox/endpointtools.h"
#include "services/mailbox/expansion.h"
#include "services/mailbox/folderrecords.h"

namespace mailbox {
namespace {

const QString wellKnown = QStringLiteral("contacts");

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
                                  const Expansion &expansion, bool isAlone)
{
    QByteArray text(1, '{');
    if (isAlone)
        text += request.context("users('me')/contacts/$entity") + ',';
    text += contactMembers(request, record, request.query.select);
    return text + expansion.members(record.key) + '}';
}

QByteArray ContactsEndpoint::alone(const Request &request, const ContactRecord &record)
{
    Expansion expansion(m_database, request, PropertyOwner::Contact);
    checkContactSelect(expansion.ownSelect(), request.api());
    expansion.load({record.key});
    return json(request, record, expansion, true);
}

Response ContactsEndpoint::list(const Request &request, Collection collection,
                                const QString &folderId)
{
    Expansion expansion(m_database, request, PropertyOwner::Contact);
    checkContactSelect(expansion.ownSelect(), request.api());
    ContactQuery query(m_database, request, collection, folderId);
    const ContactQuery::Page found = query.page(request.query.skip, pageSize(request));
    CollectionPage page;
    page.hasMore = found.hasMore;
    page.total = request.query.count ? query.count() : -1;
    QList<qint64> keys;
    for (const ContactRecord &record : found.contacts)
        keys.append(record.key);
    expansion.load(keys);
    for (const ContactRecord &record : found.contacts)
        page.items.append(json(request, record, expansion, false));
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
    QJsonObject body = spelledAsDeclared(jsonBody(request));
    const ContactExtras extras = takeContactExtras(request, body, ContactWrite::Create);
    const ContactRules rules = contactRules(request, m_user.userPrincipalName);
    const ContactChange change = readContactChange(body, rules);
    const ContactRecord record =
        insertContact(m_database, folder, newContact(change.values, rules), isoNow());
    writeContactExtras(m_database, request, record.key, extras);
    Response response = writtenObject(request, 201, alone(request, record));
    response.addHeader("ETag", record.etag());
    response.addHeader("Location",
                       request.origin + '/' + request.version + "/me/contacts/"
                           + record.id(request.preferences.idFormat).toLatin1());
    return response;
}

Response ContactsEndpoint::read(const Request &request, const ContactRecord &record)
{
    refuseOptions(
        request,
        {QueryOption::Filter, QueryOption::OrderBy, QueryOption::Search, QueryOption::Skip});
    if (isNotModified(request, record.changeKey))
        return emptyResponse(304);
    Response response = jsonResponse(200, alone(request, record));
    response.addHeader("ETag", record.etag());
    return response;
}

Response ContactsEndpoint::change(const Request &request, ContactRecord record)
{
    checkIfMatch(request, record.changeKey);
    QJsonObject body = spelledAsDeclared(jsonBody(request));
    const ContactExtras extras = takeContactExtras(request, body, ContactWrite::Change);
    const ContactRules rules = contactRules(request, m_user.userPrincipalName);
    const ContactChange change = readContactChange(body, rules);
    if (change.parentFolderId)
        move(request, record, *change.parentFolderId);
    if (!change.values.isEmpty() || !extras.properties.isEmpty())
        replaceContact(m_database, record,
                       changedContact(contactModel(record), change.values, rules), isoNow());
    else if (!extras.schemaValues.isEmpty())
        touchContact(m_database, record); // no delta reports schema extensions
    writeContactExtras(m_database, request, record.key, extras);
    Response response = writtenObject(request, 200, alone(request, record));
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

} // namespace mailbox
