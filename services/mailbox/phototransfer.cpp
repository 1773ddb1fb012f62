#include "services/mailbox/phototransfer.h"

#include "services/mailbox/endpointtools.h"
#include "services/mailbox/refusal.h"

namespace mailbox {
namespace {

constexpr qsizetype largestPhoto = 4 * 1024 * 1024;

// What some answers hold instead of a photo: one transparent point.
const QByteArray tinyImage =
    QByteArray::fromBase64("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

// The photo of those who have none, or a refusal.
PhotoRecord absentPhoto(const Request &request)
{
    if (request.is("no-photo", "tiny-image"))
        return *sniffPhoto(tinyImage);
    if (request.is("no-photo", "no-bytes"))
        return {};
    if (request.is("no-photo", "item-not-found"))
        refuseItemNotFound();
    refuse(404, "ImageNotFound",
           QStringLiteral("Exception of type 'Microsoft.Fast.Profile.Core.Exception."
                          "ImageNotFoundException' was thrown."));
}

} // namespace

void checkPhotoSupport(const Request &request)
{
    if (request.is("photo-support", "no"))
        refuse(501, "notSupported", QStringLiteral("This account does not have photos."));
}

std::optional<PhotoRecord> receivedPhoto(const Request &request)
{
    static const QByteArrayList taken{"image/jpeg", "image/jpg", "image/png", "image/gif",
                                      "application/octet-stream"};
    if (request.body.size() > largestPhoto)
        refuse(413, "RequestEntityTooLarge",
               QStringLiteral("The photo is larger than the maximum of 4 MB."));
    const QByteArray type = request.header("Content-Type").split(';').value(0).trimmed().toLower();
    if (!type.isEmpty() && !taken.contains(type))
        refuse(415, "UnsupportedMediaType",
               QStringLiteral("The content type of the request is not an image."));
    if (request.body.isEmpty())
        return std::nullopt;
    if (type.isEmpty())
        refuse(400, "RequestBodyRead",
               QStringLiteral("A missing or empty content type header was found when trying to "
                              "read a message."));
    const auto photo = sniffPhoto(request.body);
    if (!photo)
        refuse(415, "UnsupportedMediaType",
               QStringLiteral("The content is not an image of a supported type."));
    return photo;
}

QByteArray photoMembers(const QByteArray &address, const PhotoRecord &photo)
{
    const QString size = QStringLiteral("%1X%2").arg(photo.width).arg(photo.height);
    return "\"@odata.id\":" + jsonString(QString::fromLatin1(address))
        + ",\"@odata.mediaContentType\":" + jsonString(photo.type)
        + ",\"@odata.mediaEtag\":" + jsonString(QString::fromLatin1(photo.etag()))
        + ",\"id\":" + jsonString(size) + ",\"height\":" + QByteArray::number(photo.height)
        + ",\"width\":" + QByteArray::number(photo.width);
}

Response photoMetadata(const Request &request, const QByteArray &context,
                       const std::optional<PhotoRecord> &photo)
{
    return jsonResponse(
        200,
        '{' + request.context(context) + ','
            + photoMembers(request.origin + request.path, photo ? *photo : absentPhoto(request))
            + '}');
}

Response photoBytes(const Request &request, const std::optional<PhotoRecord> &photo)
{
    const PhotoRecord shown = photo ? *photo : absentPhoto(request);
    if (shown.bytes.isEmpty())
        return emptyResponse(200);
    Response response;
    if (isNotModified(request, shown.etag())) {
        response.status = 304;
    } else {
        response.contentType = shown.type.toLatin1();
        response.body = shown.bytes;
    }
    response.addHeader("ETag", shown.etag());
    return response;
}

} // namespace mailbox
