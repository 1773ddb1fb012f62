#include "app/commands/contactjson.h"

#include "services/domain/contactpatch.h"
#include "services/wire/contactcodec.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace app {

namespace {

QJsonObject filledProperties(const domain::Contact &contact)
{
    return wire::patchToJson(domain::difference({}, contact));
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

QJsonObject contactJson(const store::ContactDetails &details, const QString &folderPath)
{
    QJsonObject json = filledProperties(details.contact);
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
    const QJsonObject properties = filledProperties(details.contact);
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        text += QStringLiteral("  %1: %2\n").arg(property.key(), plainText(property.value()));
    }
    return text;
}

} // namespace app
