#include "services/sync/schemawrites.h"

#include "services/domain/schemaextension.h"
#include "services/graph/graphorigin.h"
#include "services/sync/pushverdicts.h"
#include "services/wire/extensioncodec.h"

#include <QJsonDocument>

#include <algorithm>

namespace syncing {

using domain::Error;
using graph::GraphRequest;
using graph::Method;
using store::PushItem;
using Kind = store::PushOutcome::Kind;

namespace {

QString contactPath(const PushItem &item)
{
    return QStringLiteral("/v1.0/me/contacts/") + graph::pathSegment(item.contactId.text);
}

QJsonObject filled(QJsonObject members)
{
    for (const QString &name : members.keys()) {
        if (members.value(name).isNull()) {
            members.remove(name);
        }
    }
    return members;
}

} // namespace

bool isSchemaValue(const PushItem &item)
{
    return !domain::schemaIdOf(item.extensionName).isEmpty();
}

PushItem asMeant(PushItem item)
{
    if (isSchemaValue(item) && item.extension && filled(*item.extension).isEmpty()) {
        item.extension.reset();
    }
    return item;
}

GraphRequest readSchemaRequest(const PushItem &item)
{
    return {.method = Method::Get,
            .path = contactPath(item) + QStringLiteral("?$select=id,")
                + domain::schemaIdOf(item.extensionName)};
}

GraphRequest writeSchemaRequest(const PushItem &item, const QByteArray &there)
{
    std::optional<QJsonObject> members = item.extension;
    const auto before =
        there.isEmpty() ? std::nullopt : std::optional(wire::readOpenExtension(there));
    if (members && before && *before) {
        for (const QString &name : (*before)->values.keys()) {
            if (!members->contains(name)) {
                members->insert(name, QJsonValue::Null);
            }
        }
    }
    const QJsonObject body = wire::schemaValueBody(domain::schemaIdOf(item.extensionName), members);
    return {.method = Method::Patch,
            .path = contactPath(item),
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
            .contentType = QByteArrayLiteral("application/json")};
}

PushAnswer asExtensionRead(const PushItem &item, const PushAnswer &answer)
{
    if (!answer) {
        return answer;
    }
    const QJsonDocument contact = QJsonDocument::fromJson(answer->body);
    if (!contact.isObject()) {
        return tl::unexpected(Error{.kind = Error::Kind::BadReply});
    }
    const auto members =
        wire::readSchemaValue(contact.object(), domain::schemaIdOf(item.extensionName));
    if (!members || filled(*members).isEmpty()) {
        return tl::unexpected(Error{.kind = Error::Kind::NotFound});
    }
    graph::GraphResponse read = *answer;
    read.body = QJsonDocument(wire::openExtensionBody({item.extensionName, filled(*members)}))
                    .toJson(QJsonDocument::Compact);
    return read;
}

Verdict judgeSchemaWritten(const PushItem &item, const PushAnswer &read,
                           const JudgeContext &context)
{
    if (!read && read.error().kind != Error::Kind::NotFound) {
        return unknown(item, Error{.kind = Error::Kind::Timeout}, context);
    }
    const auto there =
        read ? wire::readOpenExtension(read->body) : domain::Result<wire::OpenExtension>();
    const QJsonObject found = there ? there->values : QJsonObject();
    // What the service made of it counts, unless that is nothing.
    const bool isIgnored = !domain::isSameMembers(found, item.extension.value_or(QJsonObject()))
        && domain::isSameMembers(found, item.knownExtension.value_or(QJsonObject()));
    return isIgnored ? parked(item, Error::Kind::Rejected, "ExtensionIgnored")
                     : settled(item, Kind::Done, read ? read->body : QByteArray());
}

} // namespace syncing
