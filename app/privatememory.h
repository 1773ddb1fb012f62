// Keeps what is in memory, tokens above all, out of core dumps and from other processes of the same user.
//
// Promise  on Linux the process writes no core file and cannot be attached to; elsewhere nothing happens.
//          A build for developers does not call it: there a debugger has to get in.
// Source   prctl(2), PR_SET_DUMPABLE; RELIABILITY.md section 3.
#pragma once

namespace app {

void keepMemoryPrivate();

} // namespace app
