#include "services/mailbox/extensionsendpoint.h"

#include "services/mailbox/contactrecords.h"
#include "services/mailbox/endpointtools.h"
#include "services/mailbox/folderrecords.h"
#include "services/mailbox/openextensions.h"

namespace mailbox {
namespace {

QByteArray contextOf(const Request &request, const QByteArray &tail)
{
    return request.context("users('me')/contacts/extensions" + tail);
}

} // namespace

ExtensionsEndpoint::ExtensionsEndpoint(MailboxDatabase &database)
    : m_database(database)
{
}

void ExtensionsEndpoint::addRoutes(Router &router)
{
    const auto collection = [&](const QString &path, bool isInFolder) {
        const auto contact = [this, isInFolder](const QStringList &values) {
            const ContactRecord record = contactById(m_database, values[isInFolder ? 1 : 0]);
            if (isInFolder && folderById(m_database, values[0]).key != record.folder)
                refuseItemNotFound();
            return record;
        };
        router.add("GET", path, RouteKind::Read, [this, contact](const Request &r, const auto &v) {
            return list(r, contact(v));
        });
        router.add(
            "POST", path, RouteKind::Write,
            [this, contact](const Request &r, const auto &v) { return create(r, contact(v)); });
        const QString item = path + QStringLiteral("/{}");
        router.add("GET", item, RouteKind::Read, [this, contact](const Request &r, const auto &v) {
            return read(r, contact(v), v.last());
        });
        router.add("PATCH", item, RouteKind::Write,
                   [this, contact](const Request &r, const auto &v) {
                       return change(r, contact(v), v.last());
                   });
        router.add("DELETE", item, RouteKind::Write,
                   [this, contact](const Request &, const auto &v) {
                       return remove(contact(v), v.last());
                   });
    };
    collection(QStringLiteral("contacts/{}/extensions"), false);
    collection(QStringLiteral("contactFolders/{}/contacts/{}/extensions"), true);
}

Response ExtensionsEndpoint::list(const Request &request, const ContactRecord &contact)
{
    QByteArrayList items;
    for (const OpenExtension &extension : openExtensions(m_database, contact.key))
        items.append(extension.json());
    return jsonResponse(200,
                        '{' + contextOf(request, {}) + ",\"value\":[" + items.join(',') + "]}");
}

Response ExtensionsEndpoint::create(const Request &request, ContactRecord contact)
{
    const OpenExtension extension = readOpenExtension(jsonBody(request));
    insertOpenExtension(m_database, contact.key, extension, duplicateExtension(request));
    touchContact(m_database, contact);
    return writtenObject(request, 201, extension.json(contextOf(request, "/$entity")));
}

Response ExtensionsEndpoint::read(const Request &request, const ContactRecord &contact,
                                  const QString &name)
{
    return jsonResponse(
        200, openExtension(m_database, contact.key, name).json(contextOf(request, "/$entity")));
}

Response ExtensionsEndpoint::change(const Request &request, ContactRecord contact,
                                    const QString &name)
{
    const auto update =
        request.is("extension-change", "merge") ? ExtensionUpdate::Merge : ExtensionUpdate::Replace;
    const OpenExtension extension =
        changeOpenExtension(m_database, contact.key, name, jsonBody(request), update);
    touchContact(m_database, contact);
    return writtenObject(request, 200, extension.json(contextOf(request, "/$entity")));
}

Response ExtensionsEndpoint::remove(ContactRecord contact, const QString &name)
{
    removeOpenExtension(m_database, contact.key, name);
    touchContact(m_database, contact);
    return emptyResponse(204);
}

} // namespace mailbox
