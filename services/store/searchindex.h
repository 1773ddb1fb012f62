// Keeps the text index: what searching (store/searchhits.h) looks into.
//
// Promise  What is shown is always found: a contact that has just changed waits beside the index and is
//          scanned until the store's thread is idle (store/storethread.h). So does one that an older
//          version folded, until it is folded anew.
// Thread   store thread, inside a commit.   Errors  Storage.
#pragma once

#include "services/domain/contact.h"
#include "services/domain/keys.h"
#include "services/domain/result.h"

namespace store {

class Connection;

// Called by every operation that changes what is shown of a contact.
domain::Result<> indexContact(Connection &connection, domain::ContactKey key,
                              const domain::Contact &contact);
// The same for a contact that has never been in the index.
domain::Result<> indexNewContact(Connection &connection, domain::ContactKey key,
                                 const domain::Contact &contact);
domain::Result<> unindexContact(Connection &connection, domain::ContactKey key);

// Moves up to so many waiting contacts into the index; answers how many there were.
domain::Result<int> indexWaitingContacts(Connection &connection, int maximum);

} // namespace store
