#include "services/mailbox/translateendpoint.h"

#include "services/mailbox/endpointtools.h"
#include "services/mailbox/refusal.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <optional>

namespace mailbox {
namespace {

constexpr qsizetype mostIds = 1000;

enum class Format { EntryId, EwsId, ImmutableEntryId, RestId, RestImmutableEntryId };

struct IdPair
{
    QString plain;
    QString immutable;
};

// Metadata and generated libraries write InputIds, the documentation inputIds.
QJsonValue parameter(const QJsonObject &body, const char *name)
{
    QString key = QLatin1String(name);
    if (!body.contains(key))
        key[0] = key[0].toUpper();
    return body.value(key);
}

Format readFormat(const QJsonObject &body, const char *name)
{
    static const QStringList formats{QStringLiteral("entryId"), QStringLiteral("ewsId"),
                                     QStringLiteral("immutableEntryId"), QStringLiteral("restId"),
                                     QStringLiteral("restImmutableEntryId")};
    const qsizetype index = formats.indexOf(parameter(body, name).toString());
    if (index < 0)
        refuseType(QLatin1String(name));
    return static_cast<Format>(index);
}

bool isImmutable(Format format)
{
    return format == Format::ImmutableEntryId || format == Format::RestImmutableEntryId;
}

QString swapped(QString text, const char *from, const char *to)
{
    for (int i = 0; i < 2; ++i)
        text.replace(QLatin1Char(from[i]), QLatin1Char(to[i]));
    return text;
}

// What ids of this mailbox the text can mean.
QStringList restIds(const QString &text, Format format)
{
    switch (format) {
    case Format::EwsId:
        return {swapped(text, "/+", "-_")};
    case Format::EntryId:
    case Format::ImmutableEntryId:
        return Identifiers::fromMapi(text);
    default:
        return {text};
    }
}

QString written(const IdPair &ids, Format format)
{
    const QString &id = isImmutable(format) ? ids.immutable : ids.plain;
    switch (format) {
    case Format::EwsId:
        return swapped(id, "-_", "/+");
    case Format::EntryId:
    case Format::ImmutableEntryId:
        return Identifiers::toMapi(id);
    default:
        return id;
    }
}

std::optional<IdPair> find(MailboxDatabase &database, const QString &id, Format format)
{
    Statement contact(database.prepared(
        QStringLiteral("SELECT plain_id, immutable_id FROM contact WHERE %1 = ?")
            .arg(isImmutable(format) ? QLatin1String("immutable_id") : QLatin1String("plain_id"))));
    contact.bind(id).run();
    if (contact.next())
        return IdPair{contact.text(0), contact.text(1)};
    Statement folder(database.prepared(QStringLiteral("SELECT id FROM folder WHERE id = ?")));
    folder.bind(id).run();
    if (folder.next())
        return IdPair{id, id};
    return std::nullopt;
}

QJsonObject translated(MailboxDatabase &database, const QString &source, Format from, Format to)
{
    QJsonObject result{{QStringLiteral("sourceId"), source}};
    const auto fail = [&](const char *code, const char *message) {
        result.insert(QStringLiteral("errorDetails"),
                      QJsonObject{{QStringLiteral("code"), QLatin1String(code)},
                                  {QStringLiteral("message"), QLatin1String(message)}});
    };
    bool isId = false;
    for (const QString &id : restIds(source, from)) {
        isId = isId || Identifiers::looksLikeId(id);
        if (const auto ids = find(database, id, from)) {
            result.insert(QStringLiteral("targetId"), written(*ids, to));
            return result;
        }
    }
    if (isId)
        fail("ErrorItemNotFound", "The specified object was not found in the store.");
    else
        fail("ErrorInvalidIdMalformed", "Id is malformed.");
    return result;
}

} // namespace

TranslateEndpoint::TranslateEndpoint(MailboxDatabase &database)
    : m_database(database)
{
}

void TranslateEndpoint::addRoutes(Router &router)
{
    router.add("POST", QStringLiteral("translateExchangeIds"), RouteKind::Read,
               [this](const Request &r, const auto &) { return answer(r); });
}

Response TranslateEndpoint::answer(const Request &request)
{
    const QJsonObject body = jsonBody(request);
    const Format from = readFormat(body, "sourceIdType");
    const Format to = readFormat(body, "targetIdType");
    const QJsonValue ids = parameter(body, "inputIds");
    if (!ids.isArray())
        refuseType(QStringLiteral("inputIds"));
    if (ids.toArray().size() > mostIds)
        refuse(400, "ErrorInvalidRequest",
               QStringLiteral("At most %1 ids can be translated at once.").arg(mostIds));
    QJsonArray value;
    for (const QJsonValue &id : ids.toArray()) {
        if (!id.isString())
            refuseType(QStringLiteral("inputIds"));
        value.append(translated(m_database, id.toString(), from, to));
    }
    return jsonResponse(200,
                        '{' + request.context("Collection(microsoft.graph.convertIdResult)")
                            + ",\"value\":" + QJsonDocument(value).toJson(QJsonDocument::Compact)
                            + '}');
}

} // namespace mailbox
