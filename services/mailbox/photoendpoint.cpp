#include "services/mailbox/photoendpoint.h"

#include "services/mailbox/contactrecords.h"
#include "services/mailbox/endpointtools.h"
#include "services/mailbox/folderrecords.h"
#include "services/mailbox/phototransfer.h"

namespace mailbox {
namespace {

bool removesByDelete(const Request &request)
{
    return request.is("photo-removal", "delete") || request.is("photo-removal", "both")
        || (request.is("photo-removal", "empty-put") && request.isBeta());
}

bool removesByEmptyPut(const Request &request)
{
    return request.is("photo-removal", "empty-put") || request.is("photo-removal", "both");
}

} // namespace

PhotoEndpoint::PhotoEndpoint(MailboxDatabase &database)
    : m_database(database)
{
}

void PhotoEndpoint::addRoutes(Router &router)
{
    const auto at = [&](const char *path, bool inFolder) {
        const auto contact = [this, inFolder](const QStringList &values) {
            const ContactRecord record = contactById(m_database, values.last());
            if (inFolder && folderById(m_database, values[0]).key != record.folder)
                refuseItemNotFound();
            return record;
        };
        const QString photo = QLatin1String(path) + QStringLiteral("/photo");
        const QString value = photo + QStringLiteral("/$value");
        const auto add = [&](const char *method, const QString &to, RouteKind kind, auto handler) {
            router.add(method, to, kind, [contact, handler](const Request &r, const auto &v) {
                checkPhotoSupport(r);
                return handler(r, contact(v));
            });
        };
        add("GET", photo, RouteKind::Read, [this](const Request &r, const ContactRecord &c) {
            return photoMetadata(r, "users('me')/contacts/photo/$entity",
                                 photoOf(m_database, c.key, PhotoPart::Metadata));
        });
        add("GET", value, RouteKind::Read, [this](const Request &r, const ContactRecord &c) {
            return photoBytes(r, photoOf(m_database, c.key, PhotoPart::Bytes));
        });
        add("DELETE", photo, RouteKind::Write,
            [this](const Request &r, const ContactRecord &c) { return remove(r, c); });
        for (const char *method : {"PUT", "PATCH"})
            add(method, value, RouteKind::Write,
                [this](const Request &r, const ContactRecord &c) { return set(r, c); });
    };
    at("contacts/{}", false);
    at("contactFolders/{}/contacts/{}", true);
}

Response PhotoEndpoint::set(const Request &request, ContactRecord contact)
{
    checkIfMatch(request, contact.changeKey);
    if (const auto photo = receivedPhoto(request))
        storePhoto(m_database, contact.key, *photo);
    else if (removesByEmptyPut(request))
        removePhoto(m_database, contact.key);
    else
        refuse(400, "ErrorInvalidRequest", QStringLiteral("The photo is empty."));
    bump(request, contact);
    return emptyResponse(200);
}

Response PhotoEndpoint::remove(const Request &request, ContactRecord contact)
{
    if (!removesByDelete(request))
        refuse(405, "ErrorInvalidRequest", QStringLiteral("The OData request is not supported."));
    removePhoto(m_database, contact.key);
    bump(request, contact);
    return emptyResponse(204);
}

void PhotoEndpoint::bump(const Request &request, ContactRecord &contact)
{
    if (request.is("photo-bumps-contact", "yes"))
        touchContact(m_database, contact);
}

} // namespace mailbox
