// The definitions of custom fields, and which schema extensions the account uses, as they go to the
// person's other computers: one extended property of the account's default contact folder
// (domain/customfield.h).
//
// Shape    {"version": 1, "fields": [as customfield.h has them],
//           "schemas": [the definition of each schema extension in use, as the service answers it]}
// Promise  What was changed here and is not on the server yet wins over what came from there; all else is
//          as it came. Members of a definition, and of the whole, that this version does not know are kept.
//          A field is never taken away, a schema extension is: by whoever uses it no more.
// Cost     One small request when it was read longer ago than a day, two when definitions changed here.
// Thread   store thread.   Errors  Storage; BadReply for a text that is no such list.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"

#include <QByteArray>
#include <QDateTime>

namespace store {

class Connection;

struct DefinitionsStanding
{
    domain::GraphId
        folder;       // whose property it is; empty: not known yet, or no account's own mailbox
    QDateTime readAt; // null: never
    bool hasUnknown = false; // a contact has a field that is not among the definitions
    bool isChanged = false;  // differs from what the server had when it was read
};

domain::Result<DefinitionsStanding> definitionsStanding(Connection &connection,
                                                        domain::MailboxKey mailbox);

// To be sent now. Empty: a field names a folder that is not on the server yet.
domain::Result<QByteArray> definitionsToSend(Connection &connection, domain::MailboxKey mailbox);

// What the server has; empty: nothing.
domain::Result<domain::ChangeSet> applyDefinitions(Connection &connection,
                                                   domain::MailboxKey mailbox, QByteArray text,
                                                   QDateTime now);
domain::Result<domain::ChangeSet> noteDefinitionsSent(Connection &connection,
                                                      domain::MailboxKey mailbox, QByteArray text);

} // namespace store
