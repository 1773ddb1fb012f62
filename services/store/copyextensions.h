// What programs keep beside one contact, kept beside another too: copies and merged contacts lose nothing.
//
// Promise  What the other has already stays as it is; members that it lacks are added.
// Thread   store thread, inside a commit.   Errors  Storage.
#pragma once

#include "services/domain/keys.h"
#include "services/domain/result.h"

namespace store {

class ChangeWriter;
class Connection;

domain::Result<> copyExtensions(Connection &connection, ChangeWriter &writer,
                                domain::ContactKey from, domain::ContactKey to);

} // namespace store
