// The way back of one step, recorded with `writer`: what its base says is set again.
//
// Promise  A step of something that is gone altogether, or that was deleted since, is left out.
// Thread   store thread, inside a commit.   Errors  Storage, BadReply.
#pragma once

#include "services/store/changetargets.h"

namespace store {

class ChangeWriter;

domain::Result<> turnRoundTarget(Connection &connection, ChangeWriter &writer,
                                 const ChangeTarget &target);

} // namespace store
