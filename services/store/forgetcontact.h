// Takes a contact out that is not on the server any more: its open changes are settled, its mirror is
// gone. refreshShown, which the caller runs, then hides it.
//
// Promise  It keeps its Graph id: a contact that shows up again, one pass late or restored, is still
//          the same.
// Thread   store thread, inside a commit.   Errors  Storage.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/keys.h"
#include "services/domain/result.h"

namespace store {

class Connection;

domain::Result<> forgetContact(Connection &connection, domain::ContactKey key,
                               domain::ChangeSet &changes);

} // namespace store
