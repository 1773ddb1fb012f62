// An edit beats a delete: what the server removed under a pending edit becomes a create again.
//
// Promise  Values, photo and pending edits stay; the contact forgets its Graph id and gets a fresh create
//          token. It goes to the folder it shows, or to the default folder when that one is gone.
//          The caller refreshes what is shown.
// Thread   store thread, inside a commit.
// Errors   Storage; NotFound for a contact without a mirror or without an unsettled target.
#pragma once

#include "services/domain/keys.h"
#include "services/domain/result.h"

namespace store {

class Connection;

domain::Result<> recreateContact(Connection &connection, domain::ContactKey key);

} // namespace store
