// Recomputes the folder tree of a mailbox as it is shown: the mirror with pending edits over it.
//
// Promise  Name and parent are those of the last open edit, else the server's. A parent that no list
//          shows, that is gone, or that would close a circle means: at the top. A folder is hidden while
//          its delete is open or when it is neither on the server nor about to be created; one that is
//          hidden comes back only when the server has just shown it.
//          Sets foldersChanged when anything is shown otherwise than before.
// Thread   store thread, inside a commit.   Errors  Storage, BadReply (a patch that does not parse).
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"

#include <QSet>

namespace store {

class Connection;

domain::Result<> refreshShownFolders(Connection &connection, domain::MailboxKey mailbox,
                                     const QSet<domain::FolderKey> &justShown,
                                     domain::ChangeSet &changes);

} // namespace store
