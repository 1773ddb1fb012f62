#include "services/sync/contactcopy.h"

#include "services/graph/graphorigin.h"
#include "services/wire/deltapage.h"
#include "services/wire/extendedproperties.h"

#include <QJsonDocument>

#include <algorithm>

namespace syncing {

using domain::ContactProperty;
using domain::GraphId;
using graph::GraphRequest;
using graph::Method;

namespace {

constexpr QLatin1String extensionsMember("extensions");
constexpr std::chrono::seconds photoTime{180};
constexpr qsizetype placeholderBytes = 64; // a picture of one pixel says "none"

QString contactPath(const GraphId &contact)
{
    return QStringLiteral("/v1.0/me/contacts/") + graph::pathSegment(contact.text);
}

QString photoPath(const GraphId &contact)
{
    return contactPath(contact) + QStringLiteral("/photo/$value");
}

GraphRequest withJson(Method method, QString path, const QJsonObject &body)
{
    GraphRequest request{.method = method, .path = std::move(path)};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.contentType = QByteArrayLiteral("application/json");
    return request;
}

QJsonObject asCreated(QJsonObject extension)
{
    for (const QString &member : extension.keys()) {
        if (member.startsWith(QLatin1String("@odata.")) || member == QLatin1String("id")) {
            extension.remove(member);
        }
    }
    extension.insert(QLatin1String("@odata.type"),
                     QStringLiteral("microsoft.graph.openTypeExtension"));
    return extension;
}

QJsonArray takeExtensions(QJsonObject &contact)
{
    QList<QJsonObject> found;
    for (const QJsonValue &each : contact.take(extensionsMember).toArray()) {
        found.append(asCreated(each.toObject()));
    }
    std::ranges::sort(found, {}, [](const QJsonObject &extension) {
        return extension.value(QLatin1String("extensionName")).toString();
    });
    QJsonArray sorted;
    for (const QJsonObject &each : std::as_const(found)) {
        sorted.append(each);
    }
    contact.remove(QLatin1String("extensions@odata.context"));
    return sorted;
}

// The service fills these when they are not sent.
bool isMadeUp(ContactProperty property)
{
    return property == ContactProperty::DisplayName || property == ContactProperty::FileAs
        || property == ContactProperty::Initials;
}

bool isSameValue(const domain::PropertyValue &source, const domain::PropertyValue &copy)
{
    const auto *mine = std::get_if<QList<domain::EmailAddress>>(&source);
    const auto *theirs = std::get_if<QList<domain::EmailAddress>>(&copy);
    if (mine == nullptr || theirs == nullptr) {
        return source == copy;
    }
    return std::ranges::equal(*mine, *theirs, {}, &domain::EmailAddress::address,
                              &domain::EmailAddress::address);
}

} // namespace

domain::Error copyDiffers()
{
    return {.kind = domain::Error::Kind::Rejected, .code = QStringLiteral("CopyDiffers")};
}

domain::Result<WholeContact> readWhole(const QByteArray &body)
{
    WholeContact whole;
    QJsonObject json = QJsonDocument::fromJson(body).object();
    whole.extensions = takeExtensions(json);
    whole.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    auto item = wire::readContact(whole.body);
    if (!item) {
        return tl::unexpected(item.error());
    }
    whole.item = std::move(*item);
    return whole;
}

GraphRequest wholeRequest(const GraphId &contact)
{
    return {.method = Method::Get, .path = contactPath(contact) + u'?' + wire::wholeExpansion()};
}

GraphRequest copyRequest(const WholeContact &source, const store::PushItem &item)
{
    QJsonObject body = wire::createBody(source.item.contact, item.copyToken);
    if (!source.extensions.isEmpty()) {
        body.insert(extensionsMember, source.extensions);
    }
    return withJson(Method::Post,
                    QStringLiteral("/v1.0/me/contactFolders/")
                        + graph::pathSegment(item.folderId.text) + QStringLiteral("/contacts"),
                    body);
}

domain::ContactPatch missingIn(const WholeContact &copy, const WholeContact &source)
{
    domain::ContactPatch missing = domain::difference(copy.item.contact, source.item.contact);
    std::erase_if(missing.values, [&copy](const auto &entry) {
        const auto &[property, wanted] = entry;
        return (isMadeUp(property) && domain::isEmpty(wanted))
            || isSameValue(wanted, domain::value(copy.item.contact, property));
    });
    return missing;
}

GraphRequest repairRequest(const WholeContact &copy, const WholeContact &source)
{
    return withJson(Method::Patch, contactPath(copy.item.id),
                    wire::patchBody(missingIn(copy, source), source.item.contact));
}

GraphRequest removeRequest(const GraphId &contact, const QString &etag)
{
    GraphRequest request{.method = Method::Delete, .path = contactPath(contact)};
    if (!etag.isEmpty()) {
        request.headers.append({QByteArrayLiteral("If-Match"), etag.toLatin1()});
    }
    return request;
}

GraphRequest readPhotoRequest(const GraphId &contact)
{
    return {.method = Method::Get, .path = photoPath(contact), .totalTime = photoTime};
}

GraphRequest writePhotoRequest(const GraphId &contact, const graph::GraphResponse &photo)
{
    return {.method = Method::Put,
            .path = photoPath(contact),
            .body = photo.body,
            .contentType = photo.contentType.startsWith("image/") ? photo.contentType
                                                                  : QByteArrayLiteral("image/jpeg"),
            .totalTime = photoTime};
}

bool isPicture(const graph::GraphResponse &photo)
{
    const bool isPlaceholder =
        photo.body.startsWith("GIF8") && photo.body.size() <= placeholderBytes;
    return !photo.body.isEmpty() && !isPlaceholder;
}

} // namespace syncing
