// Takes out of a damaged store what cannot be had again from the server: edits that were not sent, the
// values that lost a conflict, contacts that were deleted, drafts, saved views, favourites.
//
// Shape    Copied with their keys, row by row: accounts, mailboxes without their links, folders, every
//          unsettled target with its change and contact; contacts that were deleted within the last
//          weeks; conflicts. All else comes back with the next listing, which finds the copied rows by
//          their Graph ids.
// Promise  Reads only; a row on a damaged page costs that row. Salvaged edits are parked, with the error
//          code "Recovered": they wait for the person, since a damaged file may have changed them.
// Thread   store thread, inside one transaction of `to`.   Errors  Storage, of `to` alone.
#pragma once

#include "services/domain/result.h"

struct sqlite3;

namespace store {

class Connection;

struct Salvaged
{
    int mailboxes = 0;
    bool tellsEdits = false; // whether the file says that there ever were any
    int edits = 0;           // targets
    int unreadable = 0;      // targets that are lost
};

// older: a backup that fills what else is lost, or null. Edits come from the damaged file alone: those
// of the backup may have been sent since.
domain::Result<Salvaged> salvage(sqlite3 *from, sqlite3 *older, Connection &to);

} // namespace store
