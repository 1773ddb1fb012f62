#pragma once

#include "services/mailbox/extendedproperties.h"
#include "services/mailbox/httpmessage.h"
#include "services/mailbox/openextensions.h"
#include "services/mailbox/schemavalues.h"

namespace mailbox {

// What the body of a contact says beyond the contact's own members.
struct ContactExtras
{
    QList<PropertyChange> properties;
    QList<OpenExtension> extensions;
    QList<SchemaChange> schemaValues;
};

enum class ContactWrite { Create, Change };

// Takes those members out of the body.
// Errors   Refusal 400 for what does not fit; for schema extensions in a create, because Graph has
//          them only in a change. Open extensions stay in the body of a change: they are written
//          at their own address.
ContactExtras takeContactExtras(const Request &request, QJsonObject &body, ContactWrite write);

void writeContactExtras(MailboxDatabase &database, const Request &request, qint64 contact,
                        const ContactExtras &extras);

} // namespace mailbox
