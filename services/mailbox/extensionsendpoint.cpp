#include "services/mailbox/extensionsendpoint.h"

#include "services/mailbox/contactrecords.h"
#include "services/mailbox/endpointtools.h"
#include "services/mailbox/folderrecords.h"

namespace mailbox {
namespace {

QByteArray contextOf(const Request &request, const ExtensionItem &item, const QByteArray &tail)
{
    return request.context(item.owner == ExtensionOwner::User
                               ? "users('me')/extensions" + tail
                               : "users('me')/contacts/extensions" + tail);
}

QByteArray alone(const Request &request, const ExtensionItem &item, const OpenExtension &extension)
{
    return extension.json(item.owner, contextOf(request, item, "/$entity"));
}

} // namespace

ExtensionsEndpoint::ExtensionsEndpoint(MailboxDatabase &database)
    : m_database(database)
{
}

void ExtensionsEndpoint::addRoutes(Router &router)
{
    addCollection(router, QStringLiteral("extensions"), [](const QStringList &) {
        return ExtensionItem{ExtensionOwner::User, 0};
    });
    addCollection(router, QStringLiteral("contacts/{}/extensions"), [this](const QStringList &v) {
        return ExtensionItem{ExtensionOwner::Contact, contactById(m_database, v[0]).key};
    });
    addCollection(router, QStringLiteral("contactFolders/{}/contacts/{}/extensions"),
                  [this](const QStringList &v) {
                      const ContactRecord contact = contactById(m_database, v[1]);
                      if (folderById(m_database, v[0]).key != contact.folder)
                          refuseItemNotFound();
                      return ExtensionItem{ExtensionOwner::Contact, contact.key};
                  });
}

void ExtensionsEndpoint::addCollection(Router &router, const QString &path, const ItemOf &itemOf)
{
    router.add("GET", path, RouteKind::Read,
               [this, itemOf](const Request &r, const auto &v) { return list(r, itemOf(v)); });
    router.add("POST", path, RouteKind::Write,
               [this, itemOf](const Request &r, const auto &v) { return create(r, itemOf(v)); });
    const QString one = path + QStringLiteral("/{}");
    router.add("GET", one, RouteKind::Read, [this, itemOf](const Request &r, const auto &v) {
        return read(r, itemOf(v), v.last());
    });
    router.add("PATCH", one, RouteKind::Write, [this, itemOf](const Request &r, const auto &v) {
        return change(r, itemOf(v), v.last());
    });
    router.add("DELETE", one, RouteKind::Write, [this, itemOf](const Request &, const auto &v) {
        return remove(itemOf(v), v.last());
    });
}

Response ExtensionsEndpoint::list(const Request &request, const ExtensionItem &item)
{
    QByteArrayList items;
    for (const OpenExtension &extension : openExtensions(m_database, item))
        items.append(extension.json(item.owner));
    return jsonResponse(
        200, '{' + contextOf(request, item, {}) + ",\"value\":[" + items.join(',') + "]}");
}

Response ExtensionsEndpoint::create(const Request &request, const ExtensionItem &item)
{
    const OpenExtension extension = readOpenExtension(jsonBody(request));
    insertOpenExtension(m_database, item, extension, duplicateExtension(request));
    touch(item);
    return writtenObject(request, 201, alone(request, item, extension));
}

Response ExtensionsEndpoint::read(const Request &request, const ExtensionItem &item,
                                  const QString &name)
{
    return jsonResponse(200, alone(request, item, openExtension(m_database, item, name)));
}

Response ExtensionsEndpoint::change(const Request &request, const ExtensionItem &item,
                                    const QString &name)
{
    const auto update =
        request.is("extension-change", "merge") ? ExtensionUpdate::Merge : ExtensionUpdate::Replace;
    const OpenExtension extension =
        changeOpenExtension(m_database, item, name, jsonBody(request), update);
    touch(item);
    if (item.owner == ExtensionOwner::User)
        return emptyResponse(204);
    return writtenObject(request, 200, alone(request, item, extension));
}

Response ExtensionsEndpoint::remove(const ExtensionItem &item, const QString &name)
{
    removeOpenExtension(m_database, item, name);
    touch(item);
    return emptyResponse(204);
}

void ExtensionsEndpoint::touch(const ExtensionItem &item)
{
    if (item.owner == ExtensionOwner::User)
        return;
    ContactRecord contact = contactByKey(m_database, item.key);
    touchContact(m_database, contact);
}

} // namespace mailbox
