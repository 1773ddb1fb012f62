#include "services/wire/extensioncodec.h"

#include "services/wire/jsonreader.h"

namespace wire {

namespace {

constexpr QLatin1String extensionName("extensionName");
constexpr QLatin1String idPrefixes[] = {
    QLatin1String("microsoft.graph.openTypeExtension."),
    QLatin1String("Microsoft.OutlookServices.OpenTypeExtension."),
};

// Older answers name it in the id alone.
QString nameFromId(const QString &id)
{
    for (const QLatin1String prefix : idPrefixes) {
        if (id.startsWith(prefix, Qt::CaseInsensitive)) {
            return id.mid(prefix.size());
        }
    }
    return id;
}

domain::Result<OpenExtension> toOpenExtension(const QJsonObject &json)
{
    JsonReader reader(json);
    OpenExtension extension;
    extension.name = reader.string(extensionName);
    if (extension.name.isEmpty()) {
        extension.name = nameFromId(reader.id(QLatin1String("id")));
    }
    for (auto member = json.begin(); member != json.end(); ++member) {
        const QString key = member.key();
        if (key != QLatin1String("id") && key != extensionName && !key.startsWith(u'@')) {
            extension.values.insert(key, member.value());
        }
    }
    if (reader.failed()) {
        return tl::unexpected(reader.error());
    }
    return extension;
}

} // namespace

domain::Result<OpenExtension> readOpenExtension(const QByteArray &bytes)
{
    return parseObject(bytes).and_then(toOpenExtension);
}

domain::Result<QList<OpenExtension>> readOpenExtensions(const QJsonObject &contact)
{
    JsonReader reader(contact);
    QList<OpenExtension> extensions;
    for (const QJsonObject &json : reader.objectsOrNone(QLatin1String("extensions"))) {
        auto extension = toOpenExtension(json);
        if (!extension) {
            return tl::unexpected(extension.error());
        }
        extensions.append(*std::move(extension));
    }
    if (reader.failed()) {
        return tl::unexpected(reader.error());
    }
    return extensions;
}

QJsonObject openExtensionBody(const OpenExtension &extension)
{
    QJsonObject body = extension.values;
    body.insert(QLatin1String("@odata.type"), QStringLiteral("microsoft.graph.openTypeExtension"));
    body.insert(extensionName, extension.name);
    return body;
}

QList<OpenExtension> readSchemaValues(const QJsonObject &contact)
{
    QList<OpenExtension> extensions;
    for (auto member = contact.begin(); member != contact.end(); ++member) {
        const bool isId = member.key().contains(u'_'); // no property of a contact has one
        if (isId && member.value().isObject()) {
            extensions.append(
                {domain::schemaName(member.key()), *readSchemaValue(contact, member.key())});
        }
    }
    return extensions;
}

std::optional<QJsonObject> readSchemaValue(const QJsonObject &contact, const QString &id)
{
    if (!contact.value(id).isObject()) {
        return std::nullopt;
    }
    QJsonObject members = contact.value(id).toObject();
    members.remove(QLatin1String("@odata.type"));
    return members;
}

QJsonObject schemaValueBody(const QString &id, const std::optional<QJsonObject> &members)
{
    return {{id, members ? QJsonValue(*members) : QJsonValue(QJsonValue::Null)}};
}

domain::Result<SchemaExtension> readSchemaExtension(const QByteArray &bytes)
{
    return parseObject(bytes).and_then(
        [](const QJsonObject &json) { return readSchemaExtension(json); });
}

domain::Result<SchemaExtension> readSchemaExtension(const QJsonObject &json)
{
    JsonReader reader(json);
    SchemaExtension extension{.id = reader.id(QLatin1String("id")),
                              .description = reader.string(QLatin1String("description")),
                              .owner = reader.string(QLatin1String("owner")),
                              .status =
                                  domain::statusByName(reader.string(QLatin1String("status"))),
                              .targetTypes = reader.strings(QLatin1String("targetTypes")),
                              .properties = {}};
    for (const QJsonObject &each : reader.objects(QLatin1String("properties"))) {
        extension.properties.append({each.value(QLatin1String("name")).toString(),
                                     each.value(QLatin1String("type")).toString()});
    }
    if (reader.failed()) {
        return tl::unexpected(reader.error());
    }
    return extension;
}

domain::Result<QList<SchemaExtension>> readSchemaExtensionPage(const QByteArray &bytes)
{
    const auto json = parseObject(bytes);
    if (!json) {
        return tl::unexpected(json.error());
    }
    JsonReader reader(*json);
    QList<SchemaExtension> extensions;
    for (const QJsonObject &each : reader.objects(QLatin1String("value"))) {
        auto extension = readSchemaExtension(each);
        if (!extension) {
            return tl::unexpected(extension.error());
        }
        extensions.append(*std::move(extension));
    }
    if (reader.failed()) {
        return tl::unexpected(reader.error());
    }
    return extensions;
}

QJsonObject schemaExtensionBody(const SchemaExtension &extension)
{
    QJsonArray properties;
    for (const SchemaProperty &property : extension.properties) {
        properties.append(QJsonObject{{QStringLiteral("name"), property.name},
                                      {QStringLiteral("type"), property.type}});
    }
    return {{QStringLiteral("id"), extension.id},
            {QStringLiteral("description"), extension.description},
            {QStringLiteral("targetTypes"), QJsonArray::fromStringList(extension.targetTypes)},
            {QStringLiteral("properties"), properties}};
}

QJsonObject schemaExtensionJson(const SchemaExtension &extension)
{
    QJsonObject json = schemaExtensionBody(extension);
    json.insert(QStringLiteral("owner"), extension.owner);
    json.insert(QStringLiteral("status"), domain::statusName(extension.status));
    return json;
}

} // namespace wire
