#include "ui/editors/addresslayout.h"

#include <QHash>
#include <QLocale>

namespace ui {

namespace {

using enum AddressPart;

// "Praha 1, 110 00" is written in one of these ways; the name says what stands on the line of the city.
enum class Order {
    PostalCity, // most of the world
    PostalCityState,
    CityStatePostal,
    CityThenPostal, // a line each
    CityPostal,
    PostalFirst, // from the large to the small
    StateFirst,
    CityFirst,
};

Order orderOf(QLocale::Territory territory)
{
    switch (territory) {
    case QLocale::UnitedStates:
    case QLocale::Canada:
    case QLocale::Australia:
    case QLocale::PuertoRico:
    case QLocale::Brazil:
        return Order::CityStatePostal;
    case QLocale::Italy:
    case QLocale::Spain:
    case QLocale::Mexico:
    case QLocale::Argentina:
    case QLocale::Turkey:
    case QLocale::Malaysia:
        return Order::PostalCityState;
    case QLocale::UnitedKingdom:
    case QLocale::Ireland:
    case QLocale::Russia:
    case QLocale::Ukraine:
    case QLocale::SouthAfrica:
    case QLocale::Colombia:
        return Order::CityThenPostal;
    case QLocale::NewZealand:
    case QLocale::India:
    case QLocale::Pakistan:
    case QLocale::Singapore:
    case QLocale::SaudiArabia:
    case QLocale::Egypt:
    case QLocale::Indonesia:
    case QLocale::Thailand:
        return Order::CityPostal;
    case QLocale::Japan:
        return Order::PostalFirst;
    case QLocale::China:
    case QLocale::Taiwan:
    case QLocale::SouthKorea:
    case QLocale::HongKong:
        return Order::StateFirst;
    case QLocale::Hungary:
        return Order::CityFirst;
    default:
        return Order::PostalCity;
    }
}

AddressLayout layoutOf(Order order)
{
    switch (order) {
    case Order::PostalCity:
        return {{Street}, {PostalCode, City}, {State}, {Country}};
    case Order::PostalCityState:
        return {{Street}, {PostalCode, City, State}, {Country}};
    case Order::CityStatePostal:
        return {{Street}, {City, State, PostalCode}, {Country}};
    case Order::CityThenPostal:
        return {{Street}, {City}, {State}, {PostalCode}, {Country}};
    case Order::CityPostal:
        return {{Street}, {City, PostalCode}, {State}, {Country}};
    case Order::PostalFirst:
        return {{PostalCode}, {State, City}, {Street}, {Country}};
    case Order::StateFirst:
        return {{Country}, {State, City}, {Street}, {PostalCode}};
    case Order::CityFirst:
        return {{City}, {Street}, {PostalCode}, {State}, {Country}};
    }
    Q_UNREACHABLE();
}

const QHash<QString, QLocale::Territory> &territoriesByName()
{
    static const QHash<QString, QLocale::Territory> names = [] {
        QHash<QString, QLocale::Territory> found;
        const QList<QLocale> locales = QLocale::matchingLocales(
            QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory);
        for (const QLocale &locale : locales) {
            const QLocale::Territory territory = locale.territory();
            found.insert(QLocale::territoryToCode(territory).toCaseFolded(), territory);
            found.insert(QLocale::territoryToString(territory).toCaseFolded(), territory);
            found.insert(locale.nativeTerritoryName().toCaseFolded(), territory);
        }
        found.insert(QStringLiteral("usa"), QLocale::UnitedStates);
        found.insert(QStringLiteral("united states of america"), QLocale::UnitedStates);
        found.insert(QStringLiteral("uk"), QLocale::UnitedKingdom);
        found.insert(QStringLiteral("great britain"), QLocale::UnitedKingdom);
        found.insert(QStringLiteral("england"), QLocale::UnitedKingdom);
        found.insert(QStringLiteral("scotland"), QLocale::UnitedKingdom);
        found.insert(QStringLiteral("wales"), QLocale::UnitedKingdom);
        found.insert(QStringLiteral("korea"), QLocale::SouthKorea);
        return found;
    }();
    return names;
}

QString separatorBefore(AddressPart part, Order order)
{
    return part == State && order == Order::CityStatePostal ? QStringLiteral(", ")
                                                            : QStringLiteral(" ");
}

Order orderFor(const QString &countryOrRegion)
{
    const QString country = countryOrRegion.trimmed().toCaseFolded();
    return orderOf(country.isEmpty() ? QLocale().territory()
                                     : territoriesByName().value(country, QLocale::AnyTerritory));
}

} // namespace

QString domain::PhysicalAddress::*member(AddressPart part)
{
    switch (part) {
    case Street:
        return &domain::PhysicalAddress::street;
    case PostalCode:
        return &domain::PhysicalAddress::postalCode;
    case City:
        return &domain::PhysicalAddress::city;
    case State:
        return &domain::PhysicalAddress::state;
    case Country:
        return &domain::PhysicalAddress::countryOrRegion;
    }
    Q_UNREACHABLE();
}

AddressLayout addressLayout(const QString &countryOrRegion)
{
    return layoutOf(orderFor(countryOrRegion));
}

QStringList addressLines(const domain::PhysicalAddress &address)
{
    const Order order = orderFor(address.countryOrRegion);
    QStringList lines;
    for (const QList<AddressPart> &parts : layoutOf(order)) {
        QString line;
        for (const AddressPart part : parts) {
            const QString value = (address.*member(part)).trimmed();
            if (!value.isEmpty()) {
                line += line.isEmpty() ? value : separatorBefore(part, order) + value;
            }
        }
        if (!line.isEmpty()) {
            lines.append(line);
        }
    }
    return lines;
}

} // namespace ui
