#include "app/commands/contactjson.h"

#include "services/domain/contactpatch.h"
#include "services/wire/contactcodec.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace app {

namespace {

// By their names, those in use.
QJsonObject filledFields(const store::ContactDetails &details)
{
    const QJsonObject values = domain::fieldValues(details.extensions);
    QJsonObject filled;
    for (const domain::CustomField &field : details.fields) {
        if (!field.isRetired && values.contains(field.id)) {
            filled.insert(field.name, values.value(field.id));
        }
    }
    return filled;
}

QString plainText(const QJsonValue &value)
{
    if (value.isString()) {
        return value.toString();
    }
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &part : array) {
            parts.append(plainText(part));
        }
        return parts.join(QLatin1String(", "));
    }
    const QJsonObject object = value.toObject();
    if (object.contains(QLatin1String("address"))) {
        return object.value(QLatin1String("address")).toString();
    }
    QStringList parts;
    for (const QJsonValue &part : object) {
        if (!part.toString().isEmpty()) {
            parts.append(part.toString());
        }
    }
    return parts.join(QLatin1String(", "));
}

} // namespace

QJsonObject contactProperties(const domain::Contact &contact)
{
    return wire::patchToJson(domain::difference({}, contact));
}

QJsonObject contactJson(const store::ContactDetails &details, const QString &folderPath)
{
    QJsonObject json = contactProperties(details.contact);
    if (const QJsonObject fields = filledFields(details); !fields.isEmpty()) {
        json.insert(QLatin1String("fields"), fields);
    }
    json.insert(QLatin1String("id"),
                details.graphId.isEmpty() ? QJsonValue() : QJsonValue(details.graphId.text));
    json.insert(QLatin1String("key"), details.key.value);
    json.insert(QLatin1String("folder"), folderPath);
    json.insert(QLatin1String("pending"), details.pending);
    return json;
}

QString contactLine(const store::ContactDetails &details, const QString &folderPath)
{
    const domain::Contact &contact = details.contact;
    QStringList parts{domain::shownName(contact), contact.companyName,
                      contact.emailAddresses.value(0).address, folderPath};
    parts.removeAll(QString());
    return QStringLiteral("%1\t%2").arg(details.key.value).arg(parts.join(QStringLiteral(" · ")));
}

QString contactText(const store::ContactDetails &details, const QString &folderPath)
{
    QString text = QStringLiteral("%1\n").arg(contactLine(details, folderPath));
    const QJsonObject properties = contactProperties(details.contact);
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        text += QStringLiteral("  %1: %2\n").arg(property.key(), plainText(property.value()));
    }
    const QJsonObject fields = filledFields(details);
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        text += QStringLiteral("  %1: %2\n").arg(field.key(), domain::fieldText(field.value()));
    }
    return text;
}

} // namespace app
