#pragma once

#include "services/mailbox/schemadefinitions.h"

#include <QByteArrayList>
#include <QHash>

namespace mailbox {

// What a body asks of the value of one schema extension; null takes it away.
struct SchemaChange
{
    SchemaDefinition definition;
    QJsonValue value;
};

// Takes the members that name a schema extension out of the body of a contact.
// Errors   Refusal 400 for values that do not fit the definition, and for a definition that is not
//          for contacts.
QList<SchemaChange> takeSchemaValues(MailboxDatabase &tenant, QJsonObject &body);

// Members that the value does not name stay; the last one that goes takes the value with it.
// Errors   Refusal 400 for a first value of a deprecated definition.
void writeSchemaValue(MailboxDatabase &database, qint64 contact, const SchemaChange &change);

// '"ext1a2b3c4d_project":{...}' of these contacts, joined by commas, by contact, for those of the
// names that are schema extensions. One statement, whatever the numbers.
QHash<qint64, QByteArray> schemaValues(MailboxDatabase &database, const QList<qint64> &contacts,
                                       const QStringList &ids);

} // namespace mailbox
