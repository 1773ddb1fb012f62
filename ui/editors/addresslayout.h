// In which order a country writes the parts of an address, for the card and for the editor's block.
//
// Promise  pure. The country is known by its two-letter code, its English name or its own name;
//          without one, the locale's country decides; unknown ones get the order that most share.
// Source   CLDR and Universal Postal Union addressing sheets, reduced to Graph's five parts.
#pragma once

#include "services/domain/contact.h"

#include <QStringList>

namespace ui {

enum class AddressPart { Street, PostalCode, City, State, Country };

// Lines from top to bottom, parts from first to last.
using AddressLayout = QList<QList<AddressPart>>;

AddressLayout addressLayout(const QString &countryOrRegion);

// What a label would carry: the filled parts alone, in the country's order.
QStringList addressLines(const domain::PhysicalAddress &address);

QString domain::PhysicalAddress::*member(AddressPart part);

} // namespace ui
