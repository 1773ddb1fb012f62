// Accounts and their mailboxes.
//
// Thread   store thread, through Store::read and Store::commit.
// Errors   Storage; NotFound for a key that is not there.
#pragma once

#include "services/domain/contactfolder.h"
#include "services/domain/result.h"
#include "services/store/committed.h"

namespace store {

class Connection;

domain::Result<QList<domain::Mailbox>> mailboxes(Connection &connection);

struct NewMailbox
{
    domain::AccountKind kind = domain::AccountKind::Local;
    QUrl origin; // empty for Local
    QString userPrincipalName;
    QString displayName;
};

// The mailbox of that kind, origin and user: found, or made.
domain::Result<Committed<domain::Mailbox>> addMailbox(Connection &connection, NewMailbox mailbox);

// What GET /me said of the owner.
domain::Result<domain::ChangeSet> setMailboxOwner(Connection &connection, domain::MailboxKey mailbox,
                                                  QString userId, QString displayName);

// End of a whole pass over the mailbox.
domain::Result<domain::ChangeSet> setSyncedAt(Connection &connection, domain::MailboxKey mailbox,
                                              QDateTime instant);
domain::Result<QDateTime> syncedAt(Connection &connection, domain::MailboxKey mailbox);

} // namespace store
