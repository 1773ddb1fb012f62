// The properties of a contact for which Graph v1.0 has no member: Outlook keeps them, and v1.0 hands
// them out as singleValueExtendedProperties.
//
// Shape    [{"id": "String 0x3A24", "value": "+49 30 1"}]; values are texts whatever the type. The
//          service may write an id in other letters than it was asked with.
// Promise  Pure. Values of unknown ids are left alone; a known one that is no text is BadReply. A day
//          is written as T11:59:00Z, as birthdays are. Outlook writes an anniversary as midnight of its
//          own zone: the local variant is read first, else the day whose midnight is nearest.
// Thread   any.
// Source   Ids and names: MS-OXPROPS; meaning of days: MS-OXOCNTC 2.2.1.5; the form of ids: Graph v1.0
//          "singleValueLegacyExtendedProperty resource type".
#pragma once

#include "services/domain/contactpatch.h"
#include "services/wire/jsonreader.h"

#include <span>

namespace wire {

struct ExtendedProperty
{
    enum class Form { Text, Day, Gender };

    domain::ContactProperty property;
    QLatin1String id;
    Form form;
    QLatin1String localId; // a second id that Outlook keeps in step; empty: none
};

// One row for each property that domain::isExtended, in its order.
std::span<const ExtendedProperty> extendedProperties();

// The query option that has them sent with contacts, encoded: "$expand=singleValue..."; with the open
// extensions, those of other programs too.
QString extendedExpansion();
QString wholeExpansion();
inline constexpr QLatin1String extensionsExpansion("$expand=extensions"); // these alone

// The values as the body of a create or PATCH has them; null removes one.
QJsonArray extendedToJson(const domain::ContactPatch &patch);

// What the service holds after it took `patch`: `before` with the values replaced or removed.
QJsonArray extendedAfter(const QJsonArray &before, const domain::ContactPatch &patch);

// Fills the extended properties out of the reader's member; all empty when it has none.
void readExtendedProperties(JsonReader &reader, domain::Contact &contact);

inline constexpr QLatin1String extendedMember("singleValueExtendedProperties");

} // namespace wire
