// Takes a mailbox out of the store, with everything that is kept of it: contacts, changes, conflicts,
// drafts, views.
//
// Promise  Of a change that another mailbox shares the other part stays, but cannot be undone.
// Thread   store thread, inside a commit.   Errors  Storage.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"

namespace store {

class Connection;

domain::Result<> removeMailbox(Connection &connection, domain::MailboxKey mailbox,
                               domain::ChangeSet &changes);

} // namespace store
