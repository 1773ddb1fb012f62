#include "services/mailbox/userphotoendpoint.h"

#include "services/mailbox/endpointtools.h"
#include "services/mailbox/phototransfer.h"

#include <algorithm>

namespace mailbox {
namespace {

constexpr int sides[] = {48, 64, 96, 120, 240, 360, 432, 504, 648};

QString sizeName(int side)
{
    return QStringLiteral("%1x%1").arg(side);
}

bool fills(const PhotoRecord &photo, int side)
{
    return std::min(photo.width, photo.height) >= side;
}

} // namespace

UserPhotoEndpoint::UserPhotoEndpoint(MailboxDatabase &database)
    : m_database(database)
{
}

void UserPhotoEndpoint::addRoutes(Router &router)
{
    const QByteArray context = "users('me')/photo/$entity";
    const auto add = [&](const char *method, const char *path, RouteKind kind, auto handler) {
        router.add(method, QLatin1String(path), kind,
                   [handler](const Request &request, const QStringList &values) {
                       checkPhotoSupport(request);
                       return handler(request, values);
                   });
    };
    add("GET", "photo", RouteKind::Read, [this, context](const Request &r, const auto &) {
        return photoMetadata(r, context, photo());
    });
    add("GET", "photo/$value", RouteKind::Read,
        [this](const Request &r, const auto &) { return photoBytes(r, photo()); });
    add("GET", "photos", RouteKind::Read,
        [this](const Request &r, const auto &) { return list(r); });
    add("GET", "photos/{}", RouteKind::Read, [this, context](const Request &r, const auto &v) {
        return photoMetadata(r, context, photoOfSize(v[0]));
    });
    add("GET", "photos/{}/$value", RouteKind::Read,
        [this](const Request &r, const auto &v) { return photoBytes(r, photoOfSize(v[0])); });
    for (const char *method : {"PUT", "PATCH"})
        add(method, "photo/$value", RouteKind::Write,
            [this](const Request &r, const auto &) { return set(r); });
    for (const char *path : {"photo", "photo/$value"})
        add("DELETE", path, RouteKind::Write,
            [this](const Request &, const auto &) { return remove(); });
}

std::optional<PhotoRecord> UserPhotoEndpoint::photo()
{
    return photoOf(m_database, mailboxUser, PhotoPart::Bytes);
}

std::optional<PhotoRecord> UserPhotoEndpoint::photoOfSize(const QString &size)
{
    const auto side = std::find_if(std::begin(sides), std::end(sides), [&](int candidate) {
        return size.compare(sizeName(candidate), Qt::CaseInsensitive) == 0;
    });
    if (side == std::end(sides))
        refuse(400, "ErrorInvalidRequest",
               QStringLiteral("There is no photo size '%1'.").arg(size));
    const auto whole = photo();
    if (!whole || !fills(*whole, *side))
        return std::nullopt;
    return scaledPhoto(*whole, *side);
}

Response UserPhotoEndpoint::list(const Request &request)
{
    QByteArrayList items;
    if (const auto whole = photo()) {
        for (const int side : sides) {
            if (fills(*whole, side))
                items.append(
                    '{'
                    + photoMembers(request.origin + request.path + '/' + sizeName(side).toLatin1(),
                                   scaledPhoto(*whole, side))
                    + '}');
        }
    }
    return jsonResponse(
        200, '{' + request.context("users('me')/photos") + ",\"value\":[" + items.join(',') + "]}");
}

Response UserPhotoEndpoint::set(const Request &request)
{
    const auto received = receivedPhoto(request);
    if (!received)
        refuse(400, "ErrorInvalidRequest", QStringLiteral("The photo is empty."));
    storePhoto(m_database, mailboxUser, *received);
    return emptyResponse(200);
}

Response UserPhotoEndpoint::remove()
{
    removePhoto(m_database, mailboxUser);
    return emptyResponse(204);
}

} // namespace mailbox
