// What the person does to folders; as store/editcontacts.h.
//
// Errors   Storage; NotFound; Conflict when a sibling has that name (case-insensitive); BadInput for an
//          empty name, the default folder, a folder under itself, a folder of another mailbox.
// Source   Graph v1.0 "contactFolder resource type".
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"
#include "services/store/committed.h"

namespace store {

class Connection;

// parent invalid: at the top of the mailbox.
domain::Result<Committed<domain::FolderKey>> createFolder(Connection &connection,
                                                          domain::MailboxKey mailbox,
                                                          domain::FolderKey parent, QString name);
domain::Result<domain::ChangeSet> renameFolder(Connection &connection, domain::FolderKey folder,
                                               QString name);
domain::Result<domain::ChangeSet> moveFolder(Connection &connection, domain::FolderKey folder,
                                             domain::FolderKey parent);

// With the folders below it, every contact in them and their photos, to another mailbox too. Where a folder
// beside it has the name, a number follows it.
domain::Result<Committed<domain::FolderKey>> copyFolder(Connection &connection,
                                                        domain::FolderKey folder,
                                                        domain::MailboxKey mailbox,
                                                        domain::FolderKey parent);

// With the folders below it and every contact in them; undo brings all of it back.
domain::Result<domain::ChangeSet> deleteFolder(Connection &connection, domain::FolderKey folder);

} // namespace store
