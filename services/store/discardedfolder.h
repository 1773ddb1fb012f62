// What is shown of a folder, and of what is in it, once a change of it has been discarded.
//
// Promise  A folder that will never be leaves nothing behind: contacts that were to go into it stay
//          where the server has them, new ones go to the default folder, inner folders to the top.
// Thread   store thread, inside a commit.   Errors  Storage.
#pragma once

#include "services/domain/changeset.h"
#include "services/store/changetargets.h"
#include "services/store/standing.h"

namespace store {

domain::Result<> showWithout(Connection &connection, const FolderStanding &folder,
                             const ChangeTarget &discarded, domain::ChangeSet &changes);

} // namespace store
