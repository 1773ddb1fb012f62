#include "services/wire/propertycodec.h"

#include "services/wire/extendedproperties.h"

namespace wire {

namespace {

// Noon in no time zone falls on another day, midnight does in half of them.
constexpr QLatin1String birthdayTime("T11:59:00Z");

QJsonValue textOrNull(const QString &text)
{
    const QString clean = normalised(text);
    return clean.isEmpty() ? QJsonValue() : QJsonValue(clean);
}

QJsonValue toJson(const QString &text)
{
    return textOrNull(text);
}

QJsonValue toJson(const QStringList &texts)
{
    QJsonArray list;
    for (const QString &text : texts) {
        if (const QString clean = normalised(text); !clean.isEmpty()) {
            list.append(clean);
        }
    }
    return list;
}

QJsonValue toJson(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate) + birthdayTime) : QJsonValue();
}

QJsonValue toJson(const QList<domain::EmailAddress> &addresses)
{
    QJsonArray list;
    for (const domain::EmailAddress &address : addresses) {
        QJsonObject entry;
        if (const QString name = normalised(address.name); !name.isEmpty()) {
            entry.insert(QLatin1String("name"), name);
        }
        if (const QString text = normalised(address.address); !text.isEmpty()) {
            entry.insert(QLatin1String("address"), text);
        }
        if (!entry.isEmpty()) {
            list.append(entry);
        }
    }
    return list;
}

QJsonValue toJson(const domain::PhysicalAddress &address)
{
    return QJsonObject{
        {QStringLiteral("street"), textOrNull(address.street)},
        {QStringLiteral("city"), textOrNull(address.city)},
        {QStringLiteral("state"), textOrNull(address.state)},
        {QStringLiteral("countryOrRegion"), textOrNull(address.countryOrRegion)},
        {QStringLiteral("postalCode"), textOrNull(address.postalCode)},
    };
}

// One reading function for each type that a property can have.
QString read(JsonReader &reader, QLatin1String name, QString domain::Contact::*)
{
    return reader.string(name);
}

QStringList read(JsonReader &reader, QLatin1String name, QStringList domain::Contact::*)
{
    return reader.strings(name);
}

QDate read(JsonReader &reader, QLatin1String name, QDate domain::Contact::*)
{
    return reader.day(name);
}

QList<domain::EmailAddress> read(JsonReader &reader, QLatin1String name,
                                 QList<domain::EmailAddress> domain::Contact::*)
{
    return reader.emailAddresses(name);
}

domain::PhysicalAddress read(JsonReader &reader, QLatin1String name,
                             domain::PhysicalAddress domain::Contact::*)
{
    return reader.address(name);
}

} // namespace

QJsonValue propertyToJson(const domain::PropertyValue &value)
{
    return std::visit([](const auto &held) { return toJson(held); }, value);
}

domain::PropertyValue readProperty(JsonReader &reader, domain::ContactProperty property)
{
    const domain::PropertyInfo &info = domain::contactProperties()[static_cast<size_t>(property)];
    return std::visit(
        [&](auto member) -> domain::PropertyValue { return read(reader, info.graphName, member); },
        info.member);
}

domain::Contact readContactProperties(JsonReader &reader)
{
    domain::Contact contact;
    for (const domain::PropertyInfo &info : domain::contactProperties()) {
        if (domain::isExtended(info.property)) {
            break;
        }
        std::visit([&](auto member) { contact.*member = read(reader, info.graphName, member); },
                   info.member);
    }
    readExtendedProperties(reader, contact);
    return contact;
}

} // namespace wire
