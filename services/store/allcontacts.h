// Which mailboxes "All contacts" lists: every one but those that the person has set apart.
//
// Promise  A search without a mailbox looks in those that stand apart as well: nobody is to be missed there.
// Shape    A row of meta for each that stands apart, `apart/key`.
// Thread   store thread.   Errors  Storage.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"

#include <QSet>

namespace store {

class Connection;

enum class Standing { Among, Apart };

domain::Result<QSet<domain::MailboxKey>> mailboxesApart(Connection &connection);
domain::Result<domain::ChangeSet> setStanding(Connection &connection, domain::MailboxKey mailbox,
                                              Standing standing);

} // namespace store
