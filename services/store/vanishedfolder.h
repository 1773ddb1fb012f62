// A folder that is not on the server any more.
//
// Promise  It is deleted here and its contacts are set aside for finishPass. Contacts that were about to
//          go into it stay where they are on the server; those that are nowhere yet go to the default
//          folder.
// Thread   store thread, inside a commit.   Errors  Storage.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/keys.h"
#include "services/domain/result.h"

namespace store {

class Connection;

domain::Result<> forgetFolder(Connection &connection, domain::FolderKey folder,
                              domain::MailboxKey mailbox, domain::ChangeSet &changes);

} // namespace store
