#include "services/mailbox/schemavalues.h"

#include "services/mailbox/httpmessage.h"
#include "services/mailbox/jsonmembers.h"
#include "services/mailbox/refusal.h"

#include <QDateTime>
#include <QJsonDocument>

#include <limits>

namespace mailbox {
namespace {

constexpr qsizetype longestText = 256;  // characters of a String
constexpr qsizetype longestBytes = 256; // of a Binary

bool isDateTime(const QString &text)
{
    return text.endsWith(QLatin1Char('Z'))
        && QDateTime::fromString(text, Qt::ISODateWithMs).isValid();
}

bool fits(const QString &type, const QJsonValue &value)
{
    if (type == QLatin1String("Boolean"))
        return value.isBool();
    if (type == QLatin1String("Integer")) {
        const qint64 number = value.toInteger(std::numeric_limits<qint64>::max());
        return number >= std::numeric_limits<qint32>::min()
            && number <= std::numeric_limits<qint32>::max();
    }
    if (!value.isString())
        return false;
    if (type == QLatin1String("DateTime"))
        return isDateTime(value.toString());
    if (type == QLatin1String("String"))
        return value.toString().size() <= longestText;
    const auto bytes = QByteArray::fromBase64Encoding(value.toString().toLatin1(),
                                                      QByteArray::AbortOnBase64DecodingErrors);
    return bytes && bytes.decoded.size() <= longestBytes;
}

void checkValue(const SchemaDefinition &definition, const QJsonObject &value)
{
    for (auto it = value.begin(); it != value.end(); ++it) {
        if (it.key().startsWith(QLatin1Char('@')))
            continue;
        const QString type = definition.typeOf(it.key());
        if (type.isEmpty())
            refuse(400, "RequestBodyRead",
                   QStringLiteral("The property '%1' does not exist on '%2'.")
                       .arg(it.key(), definition.id()));
        if (!it->isNull() && !fits(type, it.value()))
            refuse(400, "ErrorPropertyValidationFailure",
                   QStringLiteral("The value of '%1/%2' is not a valid %3.")
                       .arg(definition.id(), it.key(), type));
    }
}

} // namespace

QList<SchemaChange> takeSchemaValues(MailboxDatabase &tenant, QJsonObject &body)
{
    QList<SchemaChange> changes;
    for (const QString &name : body.keys()) {
        const auto definition = isSchemaId(name) ? schemaDefinition(tenant, name) : std::nullopt;
        if (!definition)
            continue;
        const QJsonValue value = body.take(name);
        if (!value.isObject() && !value.isNull())
            refuseBody(QStringLiteral("The value of property '%1' has the wrong type.").arg(name));
        if (!definition->isFor(QStringLiteral("Contact")))
            refuse(400, "ErrorPropertyValidationFailure",
                   QStringLiteral("The schema extension '%1' is not for contacts.").arg(name));
        checkValue(*definition, value.toObject());
        changes.append({*definition, value});
    }
    return changes;
}

void writeSchemaValue(MailboxDatabase &database, qint64 contact, const SchemaChange &change)
{
    QJsonObject members;
    bool isThere = false;
    {
        Statement find(database.prepared(
            QStringLiteral("SELECT members FROM schema_value WHERE item = ? AND definition = ?")));
        find.bind(contact).bind(change.definition.id()).run();
        isThere = find.next();
        if (isThere && change.value.isObject())
            members = QJsonDocument::fromJson('{' + find.bytes(0) + '}').object();
    }
    const QJsonObject value = change.value.toObject();
    for (auto it = value.begin(); it != value.end(); ++it) {
        if (it->isNull() || it.key().startsWith(QLatin1Char('@')))
            members.remove(it.key());
        else
            members.insert(it.key(), it.value());
    }
    if (members.isEmpty()) {
        Statement(database.prepared(
                      QStringLiteral("DELETE FROM schema_value WHERE item = ? AND definition = ?")))
            .bind(contact)
            .bind(change.definition.id())
            .run();
        return;
    }
    if (!isThere && change.definition.status() == QLatin1String("Deprecated"))
        refuse(
            400, "ErrorPropertyValidationFailure",
            QStringLiteral("The schema extension '%1' is deprecated.").arg(change.definition.id()));
    Statement(database.prepared(QStringLiteral(
                  "REPLACE INTO schema_value(item, definition, members) VALUES(?, ?, ?)")))
        .bind(contact)
        .bind(change.definition.id())
        .bind(compactMembers(members))
        .run();
}

QHash<qint64, QByteArray> schemaValues(MailboxDatabase &database, const QList<qint64> &contacts,
                                       const QStringList &ids)
{
    Statement find(database.prepared(QStringLiteral(
        "SELECT item, definition, members FROM json_each(?) AS items CROSS JOIN schema_value"
        " WHERE item = items.value AND definition IN (SELECT value FROM json_each(?))"
        " ORDER BY item, definition")));
    find.bind(jsonList(contacts)).bind(jsonList(ids)).run();
    QHash<qint64, QByteArray> found;
    while (find.next()) {
        QByteArray &list = found[find.integer(0)];
        if (!list.isEmpty())
            list += ',';
        list += jsonString(find.text(1))
            + ":{\"@odata.type\":\"#microsoft.graph.ComplexExtensionValue\"," + find.bytes(2) + '}';
    }
    return found;
}

} // namespace mailbox
