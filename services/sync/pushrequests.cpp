#include "services/sync/pushrequests.h"

#include "services/graph/graphorigin.h"
#include "services/sync/extensionverdicts.h"
#include "services/sync/photoverdicts.h"
#include "services/wire/contactcodec.h"
#include "services/wire/extendedproperties.h"
#include "services/wire/flagcodec.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace syncing {

using domain::GraphId;
using domain::Result;
using graph::GraphRequest;
using graph::Method;
using store::PushAction;
using store::PushItem;

namespace {

constexpr std::chrono::seconds photoTime{180};

QString contactPath(const GraphId &contact)
{
    return QStringLiteral("/v1.0/me/contacts/") + graph::pathSegment(contact.text);
}

// With the extended properties where the item changes one: no answer shows them unasked.
QString readPath(const PushItem &item)
{
    const bool touches = std::ranges::any_of(
        item.patch.values, [](const auto &entry) { return domain::isExtended(entry.first); });
    return touches ? contactPath(item.contactId) + u'?' + wire::extendedExpansion()
                   : contactPath(item.contactId);
}

QString folderPath(const GraphId &folder)
{
    return QStringLiteral("/v1.0/me/contactFolders/") + graph::pathSegment(folder.text);
}

QString contactsPath(const GraphId &folder)
{
    return folderPath(folder) + QStringLiteral("/contacts");
}

QString foldersPath(const GraphId &parent)
{
    return parent.isEmpty() ? QStringLiteral("/v1.0/me/contactFolders")
                            : folderPath(parent) + QStringLiteral("/childFolders");
}

QString categoriesPath()
{
    return QStringLiteral("/v1.0/me/outlook/masterCategories");
}

QString categoryPath(const GraphId &category)
{
    return categoriesPath() + QLatin1Char('/') + graph::pathSegment(category.text);
}

// v1.0 has no flag, and beta's other members are not v1.0's.
QString flagPath(const GraphId &contact)
{
    return QStringLiteral("/beta/me/contacts/") + graph::pathSegment(contact.text);
}

QString photoPath(const GraphId &contact)
{
    return contactPath(contact) + QStringLiteral("/photo");
}

GraphRequest plain(Method method, QString path)
{
    GraphRequest request;
    request.method = method;
    request.path = std::move(path);
    return request;
}

GraphRequest withJson(Method method, QString path, const QJsonObject &body)
{
    GraphRequest request = plain(method, std::move(path));
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.contentType = QByteArrayLiteral("application/json");
    return request;
}

GraphRequest matching(GraphRequest request, const QString &etag)
{
    if (!etag.isEmpty()) {
        request.headers.append({QByteArrayLiteral("If-Match"), etag.toLatin1()});
    }
    return request;
}

QByteArray imageType(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG")) {
        return QByteArrayLiteral("image/png");
    }
    if (bytes.startsWith("GIF8")) {
        return QByteArrayLiteral("image/gif");
    }
    return QByteArrayLiteral("image/jpeg");
}

QJsonObject nameBody(const PushItem &item)
{
    return {{QStringLiteral("displayName"), item.folderName}};
}

QJsonObject colorBody(const PushItem &item)
{
    return {{QStringLiteral("color"), item.categoryColor}};
}

QJsonObject categoryBody(const PushItem &item)
{
    QJsonObject body = colorBody(item);
    body.insert(QLatin1String("displayName"), item.categoryName);
    return body;
}

GraphRequest categoryList()
{
    return plain(Method::Get, categoriesPath() + QStringLiteral("?$top=1000"));
}

QJsonObject parentBody(const GraphId &parent)
{
    return {{QStringLiteral("parentFolderId"), parent.text}};
}

} // namespace

Result<GraphRequest> writePhotoRequest(const PushItem &item, const QString &photoFolder)
{
    GraphRequest request =
        plain(Method::Put, photoPath(item.contactId) + QStringLiteral("/$value"));
    request.totalTime = photoTime;
    request.contentType = QByteArrayLiteral("image/jpeg");
    if (item.photoFile.isEmpty()) {
        return request; // an empty picture removes
    }
    QFile file(QDir(photoFolder).filePath(item.photoFile));
    if (!file.open(QIODevice::ReadOnly)) {
        return domain::failure(domain::Error::Kind::Storage,
                               QStringLiteral("the photo's file is gone"));
    }
    request.body = file.readAll();
    request.contentType = imageType(request.body);
    return request;
}

bool isFolderAction(PushAction action)
{
    switch (action) {
    case PushAction::CreateFolder:
    case PushAction::RenameFolder:
    case PushAction::MoveFolder:
    case PushAction::DeleteFolder:
        return true;
    case PushAction::CreateContact:
    case PushAction::UpdateContact:
    case PushAction::MoveContact:
    case PushAction::DeleteContact:
    case PushAction::PutPhoto:
    case PushAction::SetFlag:
    case PushAction::SetExtension:
    case PushAction::CreateCategory:
    case PushAction::RecolorCategory:
    case PushAction::DeleteCategory:
    case PushAction::SettleConflict:
        return false;
    }
    Q_UNREACHABLE();
}

bool isCategoryAction(PushAction action)
{
    return action == PushAction::CreateCategory || action == PushAction::RecolorCategory
        || action == PushAction::DeleteCategory;
}

Result<GraphRequest> sendRequest(const PushItem &item, const PushPlaces &places)
{
    switch (item.action) {
    case PushAction::CreateContact:
        return withJson(Method::Post, contactsPath(item.folderId),
                        wire::createBody(item.after, item.token));
    case PushAction::UpdateContact:
        return matching(withJson(Method::Patch, contactPath(item.contactId),
                                 wire::patchBody(item.patch, item.after)),
                        item.etag);
    case PushAction::MoveContact:
        return matching(
            withJson(Method::Patch, contactPath(item.contactId), parentBody(item.folderId)),
            item.etag);
    case PushAction::DeleteContact:
        if (item.copyDiffers) {
            return tl::unexpected(domain::Error{.kind = domain::Error::Kind::Rejected,
                                                .code = QStringLiteral("CopyDiffers")});
        }
        return matching(plain(Method::Delete, contactPath(item.contactId)), item.etag);
    case PushAction::PutPhoto:
        return item.knownPhoto ? readPhotoRequest(item)
                               : writePhotoRequest(item, places.photoFolder);
    case PushAction::SetFlag:
        if (item.flagsRefused) {
            return tl::unexpected(domain::Error{.kind = domain::Error::Kind::Rejected,
                                                .code = QStringLiteral("FlagIgnored")});
        }
        return withJson(Method::Patch, flagPath(item.contactId), wire::flagBody(item.flag));
    case PushAction::SetExtension:
        return readExtensionRequest(item);
    case PushAction::CreateFolder:
        return withJson(Method::Post, foldersPath(item.parentId), nameBody(item));
    case PushAction::RenameFolder:
        return withJson(Method::Patch, folderPath(item.folderId), nameBody(item));
    case PushAction::MoveFolder:
        return withJson(Method::Patch, folderPath(item.folderId),
                        parentBody(item.parentId.isEmpty() ? places.defaultFolder : item.parentId));
    case PushAction::DeleteFolder:
        return plain(Method::Delete, folderPath(item.folderId));
    case PushAction::CreateCategory:
        return withJson(Method::Post, categoriesPath(), categoryBody(item));
    case PushAction::RecolorCategory:
        return withJson(Method::Patch, categoryPath(item.categoryId), colorBody(item));
    case PushAction::DeleteCategory:
        return plain(Method::Delete, categoryPath(item.categoryId));
    case PushAction::SettleConflict:
        break;
    }
    Q_UNREACHABLE();
}

std::optional<GraphRequest> lookRequest(const PushItem &item)
{
    switch (item.action) {
    case PushAction::CreateContact: {
        const QByteArray filter = QUrl::toPercentEncoding(wire::createTokenFilter(item.token));
        return plain(Method::Get,
                     QStringLiteral("/v1.0/me/contacts?$filter=") + QString::fromLatin1(filter));
    }
    case PushAction::UpdateContact:
    case PushAction::MoveContact:
        return plain(Method::Get, readPath(item));
    case PushAction::CreateFolder:
        return plain(Method::Get, foldersPath(item.parentId) + QStringLiteral("?$top=1000"));
    case PushAction::CreateCategory:
        return categoryList();
    case PushAction::DeleteContact:
    case PushAction::PutPhoto:
    case PushAction::SetFlag:
    case PushAction::SetExtension:
    case PushAction::RenameFolder:
    case PushAction::MoveFolder:
    case PushAction::DeleteFolder:
    case PushAction::RecolorCategory:
    case PushAction::DeleteCategory:
    case PushAction::SettleConflict:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

GraphRequest currentRequest(const PushItem &item)
{
    if (isFolderAction(item.action)) {
        return plain(Method::Get, folderPath(item.folderId));
    }
    if (isCategoryAction(item.action)) {
        return item.action == PushAction::CreateCategory
            ? categoryList()
            : plain(Method::Get, categoryPath(item.categoryId));
    }
    if (item.action == PushAction::SetFlag) {
        return plain(Method::Get, flagPath(item.contactId) + QStringLiteral("?$select=id,flag"));
    }
    return plain(Method::Get,
                 item.action == PushAction::PutPhoto ? photoPath(item.contactId) : readPath(item));
}

GraphRequest deletePhotoRequest(const PushItem &item)
{
    return plain(Method::Delete, photoPath(item.contactId));
}

GraphRequest movedRequest(const GraphId &contact, const GraphId &folder)
{
    return plain(Method::Get,
                 contactsPath(folder) + QLatin1Char('/') + graph::pathSegment(contact.text));
}

} // namespace syncing
