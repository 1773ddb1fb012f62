// Writes what the server answered into the mirror of one contact or folder.
//
// Promise  When a delta page has meanwhile listed the same Graph id as another row, the two become one:
//          the row that the person knows stays, with the edits of both.
// Thread   store thread, inside a commit.   Errors  Storage, BadReply.
#pragma once

#include "services/domain/changeset.h"
#include "services/store/standing.h"
#include "services/wire/deltapage.h"

namespace store {

// `folder` is where the contact is when the answer does not say, or names a folder not known here.
domain::Result<> writeContactMirror(Connection &connection, const ContactStanding &standing,
                                    const wire::ContactItem &item, domain::FolderKey folder,
                                    domain::ChangeSet &changes);

domain::Result<> writeFolderMirror(Connection &connection, const FolderStanding &standing,
                                   const wire::FolderItem &item);

// The contact or folder is not on the server any more.
domain::Result<> clearContactMirror(Connection &connection, domain::ContactKey contact);
domain::Result<> clearFolderMirror(Connection &connection, domain::FolderKey folder);

} // namespace store
