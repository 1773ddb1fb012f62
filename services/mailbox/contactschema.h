#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace mailbox {

// What a caller asks a contact to become.
struct ContactChange
{
    QJsonObject values; // only known, writable members, well typed and normalised
    std::optional<QString> parentFolderId;
    QJsonArray extendedProperties; // singleValueExtendedProperties as sent: id and value
};

// The rules of the v1.0 contact type: which members there are, their types and limits, what is
// computed. Pure functions on JSON.
//
// Errors   Refusal 400: RequestBodyRead (unknown member), UnableToDeserializePostBody (wrong type),
//          ErrorPropertyValidationFailure (too many values).
// Source   Graph "contact resource type", "Update contact"; limits and computed values as observed.
ContactChange readContactChange(const QJsonObject &body);

// A whole contact from what was sent at creation: absent strings null, collections [], addresses
// {}; displayName and fileAs made from the names when they were not given.
QJsonObject newContact(const QJsonObject &values);

// 'current' with the change laid over it. Structured values are replaced as a whole; displayName
// follows the names unless it is part of the change.
QJsonObject changedContact(const QJsonObject &current, const QJsonObject &values);

// Whether $select may name it (id and changeKey included).
bool isContactProperty(const QByteArray &name);

} // namespace mailbox
