// What a power cut may take away of a commit. (The end of the program takes nothing that was committed.)
//
// Promise  Commits stand in the write-ahead log one behind the other, and recovery reads it from its
//          start to the first frame that is not whole: what is lost is always the end of history, never
//          a commit before one that stayed. A Synced commit syncs the log, and with it all commits
//          before it; no later one, InOrder or not, makes it less durable. Checkpoints sync either way:
//          the log before they copy, the file after.
// Source   SQLite, "PRAGMA synchronous": FULL and NORMAL in WAL mode.
#pragma once

namespace store {

enum class Durability {
    Synced,  // nothing: it is on the disk when the commit returns
    InOrder, // this commit and those after it, up to the next Synced one
};

} // namespace store
