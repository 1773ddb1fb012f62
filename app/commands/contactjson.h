// Contacts as scripts see them: Graph's property names, only filled ones, plus what Kartei adds.
//
// Shape    {"id": Graph id or null, "key": n, "folder": "Contacts/Clients", "pending": bool,
//          "displayName": ..., "emailAddresses": [...], ...}; values as on the wire; "fields": custom fields
//          by their names.
// Promise  Pure.
#pragma once

#include "services/store/contactrows.h"

#include <QJsonObject>

namespace app {

QJsonObject contactJson(const store::ContactDetails &details, const QString &folderPath);

// The filled properties alone.
QJsonObject contactProperties(const domain::Contact &contact);

// One line for people: name, company, e-mail, folder.
QString contactLine(const store::ContactDetails &details, const QString &folderPath);

// Every filled property, one a line, by its Graph name.
QString contactText(const store::ContactDetails &details, const QString &folderPath);

} // namespace app
