#pragma once

#include "services/mailbox/contactproperties.h"
#include "services/mailbox/contactrules.h"

#include <QJsonValue>

namespace mailbox {

// One value of a body, checked against its property and brought into the form that is stored:
// members without a value left out of objects (kept as null in addresses, where a change may say
// so), null collections [], a birthday at 11:59 UTC of its day, flags with their status.
//
// Errors   Refusal 400: UnableToDeserializePostBody (wrong type, unknown enum member),
//          RequestBodyRead (a member that the value does not have), ErrorPropertyValidationFailure
//          (too many values, too long a text, an empty category, a due date without a start).
// Source   Graph "contact resource type", "followupFlag", "dateTimeTimeZone"; limits as observed.
QJsonValue readContactValue(const ContactProperty &property, const QJsonValue &value,
                            const ContactRules &rules);

} // namespace mailbox
