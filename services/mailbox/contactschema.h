#pragma once

#include "services/mailbox/contactrules.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace mailbox {

// What a caller asks a contact to become.
struct ContactChange
{
    QJsonObject values; // only known, writable members, well typed and normalised
    std::optional<QString> parentFolderId;
};

// The rules of the contact type: which members there are in the caller's version, what is computed.
// Extensions and extended properties are no members of the type: takeContactExtras() takes them
// out of a body first. Pure functions on JSON.
//
// Errors   Refusal 400: RequestBodyRead (a member that this version does not have), those of
//          readContactValue.
// Source   Graph "contact resource type", "Update contact"; computed values as observed.
ContactChange readContactChange(const QJsonObject &body, const ContactRules &rules = {});

// The model of a new contact from the values that were sent: absent texts null, collections [];
// displayName and fileAs made from the names when they were not given.
QJsonObject newContact(const QJsonObject &values, const ContactRules &rules = {});

// The model 'current' with the change laid over it. Structured values are replaced as a whole;
// displayName follows the names unless it is part of the change.
QJsonObject changedContact(const QJsonObject &current, const QJsonObject &values,
                           const ContactRules &rules);

} // namespace mailbox
