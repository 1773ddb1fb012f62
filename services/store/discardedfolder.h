// What is shown of a folder, and of what is in it, once a change of it has been discarded.
//
// Promise  A folder that will never be, or is no more, leaves nothing behind: contacts that were to go
//          into it stay where the server has them, new ones go to the default folder, inner folders to
//          the top.
// Thread   store thread, inside a commit.   Errors  Storage.
#pragma once

#include "services/domain/changeset.h"
#include "services/store/changetargets.h"
#include "services/store/standing.h"

namespace store {

domain::Result<> showWithout(Connection &connection, const FolderStanding &folder,
                             const ChangeTarget &discarded, domain::ChangeSet &changes);

// A contact that was to go into `folder` goes to `refuge`.
domain::Result<> redirectContact(Connection &connection, domain::ContactKey contact,
                                 domain::FolderKey folder, domain::FolderKey refuge);
// Folders that were to go into it stand at the top.
domain::Result<> liftFolders(Connection &connection, domain::FolderKey folder);

} // namespace store
