// Contacts of which an answer told that they lie in a folder that is not known here yet.
//
// Shape    A row of meta each, `unplaced/key`; until then they are shown where they were before.
// Promise  As soon as the folder is known they lie in it, so that who deletes it deletes them. One that the
//          folder's listing did not show is set aside; so is one without edits whose folder two whole
//          passes did not show: it came and went, and the contact with it.
// Thread   store thread, inside a commit.   Errors  Storage, BadReply.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"

namespace store {

class Connection;

domain::Result<> noteUnplaced(Connection &connection, domain::ContactKey contact);
domain::Result<bool> isUnplaced(Connection &connection, domain::ContactKey contact);

// After folders became known.
domain::Result<> placeContacts(Connection &connection, domain::MailboxKey mailbox,
                               domain::ChangeSet &changes);

// After a pull.
domain::Result<> reviewUnplaced(Connection &connection, domain::MailboxKey mailbox);

} // namespace store
