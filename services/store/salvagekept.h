// What a damaged store holds of the person's own beside edits: drafts, saved views and how lists are shown,
// favourites, the fields that they have defined and the schema extensions that they use. Also its accounts, and the open extensions of a contact that is taken for its edits.
//
// Shape    Keys are kept, as in store/salvage.h. What is on a damaged page is taken from the backup; drafts
//          are not: what was saved since would be offered again.
// Promise  Reads only. A draft whose contact is lost becomes that of a new contact; views and favourites
//          of places that are lost are left out. Definitions are as they were, and what of them the server
//          has not had is sent.
// Thread   store thread, inside one transaction of `to`.   Errors  Storage, of `to` alone.
#pragma once

#include "services/domain/result.h"

#include <functional>

struct sqlite3;

namespace store {

class Connection;
class OldRows;

// Answers whether the contact is there now.
using TakeContact = std::function<domain::Result<bool>(qint64)>;

// older: may be null.
domain::Result<> salvageKept(sqlite3 *from, sqlite3 *older, Connection &to,
                             const TakeContact &takeContact);

domain::Result<> salvageAccount(const OldRows &row, Connection &to);

domain::Result<> salvageExtensions(sqlite3 *from, Connection &to, qint64 contact);

} // namespace store
