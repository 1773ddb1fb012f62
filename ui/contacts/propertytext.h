// One property's value and name as people read them where no card surrounds it: the lists of conflicts, notes.
//
// Promise  Pure but for the locale. A list has one entry a line, an address stands as its country writes it.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactproperty.h"

namespace ui {

QString propertyText(domain::ContactProperty property, const domain::PropertyValue &value);

// The same on one line.
QString propertyLine(domain::ContactProperty property, const domain::PropertyValue &value);

// A label that needs no group above it: "Work phone" where the card has "Phone" under "Work".
QString propertyTitle(domain::ContactProperty property);

// "14 March 1984"
QString dateText(const QDate &date);

} // namespace ui
