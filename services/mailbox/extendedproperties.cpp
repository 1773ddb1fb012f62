#include "services/mailbox/extendedproperties.h"

#include "services/mailbox/httpmessage.h"
#include "services/mailbox/jsonmembers.h"
#include "services/mailbox/refusal.h"

#include <QDateTime>
#include <QJsonArray>

namespace mailbox {
namespace {

QString tableOf(PropertyOwner owner)
{
    return owner == PropertyOwner::Contact ? QStringLiteral("contact_property")
                                           : QStringLiteral("folder_property");
}

PropertyId readId(const QString &text, PropertyShape shape)
{
    const PropertyId id = PropertyId::read(text);
    if (id.isMultiValue() != (shape == PropertyShape::MultiValue))
        refuse(400, "ErrorInvalidExtendedProperty",
               QStringLiteral("The type of the extended property does not belong here: %1")
                   .arg(id.text()));
    return id;
}

PropertyChange readChange(const QJsonObject &property, PropertyShape shape)
{
    const QJsonValue sent = property.value(QLatin1String("value"));
    PropertyChange change{readId(property.value(QLatin1String("id")).toString(), shape), {}};
    if (sent.isNull())
        return change;
    const bool isMultiValue = shape == PropertyShape::MultiValue;
    if (isMultiValue ? !sent.isArray() : !sent.isString())
        refuseBody(QStringLiteral("The value of the extended property %1 has the wrong type.")
                       .arg(change.id.text()));
    for (const QJsonValue &value : isMultiValue ? sent.toArray() : QJsonArray{sent}) {
        if (!value.isString())
            refuseBody(QStringLiteral("The values of an extended property are strings."));
        change.values.append(change.id.value(value.toString()));
    }
    return change;
}

QString storedText(const PropertyChange &change)
{
    return change.id.isMultiValue() ? jsonList(change.values) : change.values.constFirst();
}

} // namespace

QList<PropertyChange> takeExtendedProperties(QJsonObject &body)
{
    QList<PropertyChange> changes;
    for (const auto &[name, shape] :
         {std::pair{QLatin1String("singleValueExtendedProperties"), PropertyShape::SingleValue},
          std::pair{QLatin1String("multiValueExtendedProperties"), PropertyShape::MultiValue}}) {
        const QJsonValue properties = body.take(name);
        if (properties.isUndefined())
            continue;
        if (!properties.isArray())
            refuseBody(QStringLiteral("The value of property '%1' has the wrong type.").arg(name));
        for (const QJsonValue &property : properties.toArray())
            changes.append(readChange(property.toObject(), shape));
    }
    return changes;
}

void writeExtendedProperties(MailboxDatabase &database, PropertyOwner owner, qint64 item,
                             const QList<PropertyChange> &changes)
{
    for (const PropertyChange &change : changes) {
        if (change.values.isEmpty()) {
            Statement(
                database.prepared(
                    QStringLiteral("DELETE FROM %1 WHERE item = ? AND id = ?").arg(tableOf(owner))))
                .bind(item)
                .bind(change.id.text())
                .run();
            continue;
        }
        const QString value = storedText(change);
        Statement(
            database.prepared(QStringLiteral("REPLACE INTO %1(item, id, value, folded, written)"
                                             " VALUES(?, ?, ?, ?, ?)")
                                  .arg(tableOf(owner))))
            .bind(item)
            .bind(change.id.text())
            .bind(value)
            .bind(value.toCaseFolded())
            .bind(QDateTime::currentMSecsSinceEpoch())
            .run();
    }
}

QStringList expandedPropertyIds(const QStringList &ids, PropertyShape shape)
{
    QStringList result;
    for (const QString &id : ids)
        result.append(readId(id, shape).text());
    result.removeDuplicates();
    return result;
}

QHash<qint64, QByteArray> extendedProperties(MailboxDatabase &database, PropertyOwner owner,
                                             PropertyShape shape, const QList<qint64> &items,
                                             const QStringList &ids)
{
    QList<QByteArray> heads;
    for (const QString &id : ids)
        heads.append("{\"id\":" + jsonString(id) + ",\"value\":");
    QHash<qint64, QByteArray> found;
    Statement find(database.prepared(
        QStringLiteral("SELECT item, ids.key, property.value FROM json_each(?) AS items"
                       " CROSS JOIN %1 AS property CROSS JOIN json_each(?) AS ids"
                       " WHERE item = items.value AND property.id = ids.value"
                       " ORDER BY items.key, ids.key")
            .arg(tableOf(owner))));
    find.bind(jsonList(items)).bind(jsonList(ids)).run();
    while (find.next()) {
        QByteArray &list = found[find.integer(0)];
        if (!list.isEmpty())
            list += ',';
        list += heads[find.integer(1)]
            + (shape == PropertyShape::MultiValue ? find.bytes(2) : jsonString(find.text(2))) + '}';
    }
    return found;
}

} // namespace mailbox
