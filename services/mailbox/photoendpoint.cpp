#include "services/mailbox/photoendpoint.h"

#include "services/mailbox/contactrecords.h"
#include "services/mailbox/endpointtools.h"
#include "services/mailbox/folderrecords.h"
#include "services/mailbox/photorecords.h"

namespace mailbox {
namespace {

constexpr qsizetype largestPhoto = 4 * 1024 * 1024;

[[noreturn]] void refuseNoPhoto()
{
    refuse(404, "ImageNotFound",
           QStringLiteral("Exception of type 'Microsoft.Fast.Profile.Core.Exception."
                          "ImageNotFoundException' was thrown."));
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
        router.add("GET", photo, RouteKind::Read, [this, contact](const Request &r, const auto &v) {
            return metadata(r, contact(v));
        });
        router.add(
            "DELETE", photo, RouteKind::Write,
            [this, contact](const Request &r, const auto &v) { return remove(r, contact(v)); });
        router.add("GET", value, RouteKind::Read, [this, contact](const Request &r, const auto &v) {
            return bytes(r, contact(v));
        });
        for (const char *method : {"PUT", "PATCH"})
            router.add(
                method, value, RouteKind::Write,
                [this, contact](const Request &r, const auto &v) { return set(r, contact(v)); });
    };
    at("contacts/{}", false);
    at("contactFolders/{}/contacts/{}", true);
    const auto noPhoto = [](const Request &, const QStringList &) -> Response { refuseNoPhoto(); };
    router.add("GET", QStringLiteral("photo"), RouteKind::Read, noPhoto);
    router.add("GET", QStringLiteral("photo/$value"), RouteKind::Read, noPhoto);
}

Response PhotoEndpoint::metadata(const Request &request, const ContactRecord &contact)
{
    const auto photo = photoOf(m_database, contact.key, PhotoPart::Metadata);
    if (!photo)
        refuseNoPhoto();
    const QString size = QStringLiteral("%1X%2").arg(photo->width).arg(photo->height);
    return jsonResponse(
        200,
        '{' + request.context("users('me')/contacts/photo/$entity")
            + ",\"@odata.id\":" + jsonString(QString::fromLatin1(request.origin + request.path))
            + ",\"@odata.mediaContentType\":" + jsonString(photo->type)
            + ",\"@odata.mediaEtag\":" + jsonString(QString::fromLatin1(photo->etag()))
            + ",\"id\":" + jsonString(size) + ",\"height\":" + QByteArray::number(photo->height)
            + ",\"width\":" + QByteArray::number(photo->width) + '}');
}

Response PhotoEndpoint::bytes(const Request &request, const ContactRecord &contact)
{
    const auto photo = photoOf(m_database, contact.key, PhotoPart::Bytes);
    if (!photo)
        refuseNoPhoto();
    Response response;
    if (isNotModified(request, photo->etag())) {
        response.status = 304;
    } else {
        response.contentType = photo->type.toLatin1();
        response.body = photo->bytes;
    }
    response.addHeader("ETag", photo->etag());
    return response;
}

Response PhotoEndpoint::set(const Request &request, ContactRecord contact)
{
    if (request.body.size() > largestPhoto)
        refuse(413, "RequestEntityTooLarge",
               QStringLiteral("The photo is larger than the maximum of 4 MB."));
    checkIfMatch(request, contact.changeKey);
    const QByteArray type = request.header("Content-Type").split(';').value(0).trimmed().toLower();
    if (!type.isEmpty() && !type.startsWith("image/") && type != "application/octet-stream")
        refuse(415, "UnsupportedMediaType",
               QStringLiteral("The content type of the request is not an image."));
    if (request.body.isEmpty()) {
        removePhoto(m_database, contact.key);
    } else {
        const auto photo = sniffPhoto(request.body);
        if (!photo)
            refuse(415, "UnsupportedMediaType",
                   QStringLiteral("The content is not an image of a supported type."));
        storePhoto(m_database, contact.key, *photo);
    }
    touchContact(m_database, contact);
    return emptyResponse(200);
}

Response PhotoEndpoint::remove(const Request &request, ContactRecord contact)
{
    if (!request.isBeta())
        refuse(405, "ErrorInvalidRequest", QStringLiteral("The OData request is not supported."));
    removePhoto(m_database, contact.key);
    touchContact(m_database, contact);
    return emptyResponse(204);
}

} // namespace mailbox
