#include "services/wire/idcodec.h"

#include "services/wire/jsonreader.h"

namespace wire {

namespace {

QString nameOf(IdFormat format)
{
    switch (format) {
    case IdFormat::EntryId:
        return QStringLiteral("entryId");
    case IdFormat::EwsId:
        return QStringLiteral("ewsId");
    case IdFormat::ImmutableEntryId:
        return QStringLiteral("immutableEntryId");
    case IdFormat::RestId:
        return QStringLiteral("restId");
    case IdFormat::RestImmutableEntryId:
        return QStringLiteral("restImmutableEntryId");
    }
    Q_UNREACHABLE();
}

} // namespace

QJsonObject translationBody(const QList<domain::GraphId> &ids, IdFormat from, IdFormat to)
{
    QJsonArray list;
    for (const domain::GraphId &id : ids) {
        list.append(id.text);
    }
    return {{QStringLiteral("inputIds"), list},
            {QStringLiteral("sourceIdType"), nameOf(from)},
            {QStringLiteral("targetIdType"), nameOf(to)}};
}

domain::Result<QHash<QString, domain::GraphId>> readTranslations(const QByteArray &bytes)
{
    const auto json = parseObject(bytes);
    if (!json) {
        return tl::unexpected(json.error());
    }
    JsonReader reader(*json);
    QHash<QString, domain::GraphId> translations;
    for (const QJsonObject &each : reader.objects(QLatin1String("value"))) {
        JsonReader entry(each);
        const QString source = entry.id(QLatin1String("sourceId"));
        const bool isRefused = entry.has(QLatin1String("errorDetails"));
        const QString target = entry.string(QLatin1String("targetId"));
        if (entry.failed()) {
            return tl::unexpected(entry.error());
        }
        if (!isRefused && !target.isEmpty()) {
            translations.insert(source, {target});
        }
    }
    if (reader.failed()) {
        return tl::unexpected(reader.error());
    }
    return translations;
}

} // namespace wire
