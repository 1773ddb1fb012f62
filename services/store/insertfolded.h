// Writes a contact that only the server knows so far, its text folded by the caller.
//
// Promise  As insertShown() of store/shownrow.h, but for a contact whose Graph id the mailbox already
//          has: then nothing is written, and the caller finds out what it is.
// Thread   store thread, inside a commit.   Errors  Storage.
#pragma once

#include "services/store/foldedcontact.h"
#include "services/store/shownrow.h"

namespace store {

enum class Insertion { Done, WasThere };

domain::Result<Insertion> insertFolded(Connection &connection, const ArrivedContact &arrived,
                                       const domain::Contact &contact, const FoldedContact &folded,
                                       domain::ChangeSet &changes);

} // namespace store
