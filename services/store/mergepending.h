// Brings pending edits of a contact together with what the server has made of it meanwhile.
//
// Promise  Afterwards the open edits hold what is still to be sent, starting from the mirror: edits of
//          properties that only one side changed stay or go, lists and notes that both changed are
//          merged, and what cannot be merged leaves the edits for the record of conflicts.
//          Call it with no request in flight: its own echo is no conflict.
// Thread   store thread, inside a commit.   Errors  Storage, BadReply for JSON that does not read.
// Source   domain/contactmerge.h.
#pragma once

#include "services/store/changetargets.h"

namespace store {

domain::Result<> mergePending(Connection &connection, domain::ContactKey contact,
                              const ChangeTargets &open);

} // namespace store
