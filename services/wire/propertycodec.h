// One value of a contact's property to JSON, and a contact's properties out of a reader.
//
// Promise  Cleared values are written so that the service clears them: null for a text or a day, []
// for
//          a list, all five members null for an address. Structured values are whole.
// Thread   any.
// Source   Graph v1.0 "Update contact": structured values are replaced as a whole.
#pragma once

#include "services/domain/contactproperty.h"
#include "services/wire/jsonreader.h"

namespace wire {

QJsonValue propertyToJson(const domain::PropertyValue &value);

// The value of a property of the type that `property` has; faults stay in the reader.
domain::PropertyValue readProperty(JsonReader &reader, domain::ContactProperty property);

domain::Contact readContactProperties(JsonReader &reader);

} // namespace wire
