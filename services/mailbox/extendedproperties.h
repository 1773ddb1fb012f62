#pragma once

#include "services/mailbox/mailboxdatabase.h"
#include "services/mailbox/propertyid.h"

#include <QHash>
#include <QJsonObject>

namespace mailbox {

enum class PropertyOwner { Contact, Folder };
enum class PropertyShape { SingleValue, MultiValue };

// One property that a body sets; no values: it is taken away.
struct PropertyChange
{
    PropertyId id;
    QStringList values;
};

// The extended properties of contacts and folders: values of MAPI properties that no member of the
// type shows. They stand for themselves: the tag of a phone is not the member for that phone.
//
// Source   Graph "singleValueLegacyExtendedProperty", "multiValueLegacyExtendedProperty".

// Takes singleValueExtendedProperties and multiValueExtendedProperties out of a body.
// Errors   Refusal 400 for ids and values that cannot be, and for a type that belongs into the
//          other list.
QList<PropertyChange> takeExtendedProperties(QJsonObject &body);

// What the changes do not name stays.
void writeExtendedProperties(MailboxDatabase &database, PropertyOwner owner, qint64 item,
                             const QList<PropertyChange> &changes);

// The ids of a $expand in their own spelling; Refusal 400 as above.
QStringList expandedPropertyIds(const QStringList &ids, PropertyShape shape);

// The values of these properties, all of one shape, of these items: {"id":..,"value":..} objects
// joined by commas, by item. One statement, whatever the numbers.
QHash<qint64, QByteArray> extendedProperties(MailboxDatabase &database, PropertyOwner owner,
                                             PropertyShape shape, const QList<qint64> &items,
                                             const QStringList &ids);

} // namespace mailbox
