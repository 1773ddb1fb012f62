// Which deletes a folder's delete takes along on the server, and what that delete has to wait for.
//
// Promise  A contact or folder is covered when it lies, on the server, in a folder that the same
//          change deletes: then no request of its own is sent, and it is settled with that folder.
//          What was moved out, or is on its way, is never deleted along.
// Thread   store thread.   Errors  Storage.
#pragma once

#include "services/store/changetargets.h"
#include "services/store/standing.h"

namespace store {

domain::Result<bool> isCovered(Connection &connection, domain::ChangeKey change,
                               domain::FolderKey serverFolder);
domain::Result<bool> isCovered(Connection &connection, domain::ChangeKey change,
                               const FolderStanding &folder);

// The open targets of the contacts and folders that the delete of this folder takes along.
domain::Result<QList<domain::TargetKey>>
coveredTargets(Connection &connection, domain::ChangeKey change, const FolderStanding &folder);

// Whether the folder, or one above it on the server, has a delete that is not settled: nothing may be
// put in there, even when the person took the delete back while it was in flight.
domain::Result<bool> isOnItsWayOut(Connection &connection, const FolderStanding &folder);

domain::Result<bool> mustFolderDeleteWait(Connection &connection, domain::ChangeKey change,
                                          const FolderStanding &folder);

} // namespace store
