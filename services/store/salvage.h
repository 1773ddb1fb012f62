// Takes out of a damaged store what cannot be had again from the server: edits that were not sent.
//
// Shape    Copied with their keys, row by row: accounts, mailboxes without their links, folders, every
//          unsettled target with its change and contact. All else comes back with the next listing, which
//          finds the copied rows by their Graph ids.
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
    int edits = 0;      // targets
    int unreadable = 0; // targets that are lost
};

domain::Result<Salvaged> salvage(sqlite3 *from, Connection &to);

} // namespace store
