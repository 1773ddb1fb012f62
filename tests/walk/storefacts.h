// What a client's store says of itself, read past its own operations: what is shown, what is held back.
//
// Thread   the store's; each can be given to Store::read.
#pragma once

#include "services/store/connection.h"
#include "tests/support/edithistory.h"

namespace walk {

// As shown: contacts with the properties that walks change, folders with their names and places.
domain::Result<testsupport::Things> shownThings(store::Connection &connection);
// What is shown of custom fields and schema extensions, by the fields' ids.
domain::Result<testsupport::Things> shownFieldValues(store::Connection &connection);
// By the names of the contacts that are shown.
domain::Result<QMap<QString, QString>> shownEtags(store::Connection &connection);
// What the outbox and the conflicts hold.
domain::Result<std::vector<testsupport::EditHistory::Held>>
heldEdits(store::Connection &connection);

// Entries that wait though nothing was refused of the same contact or folder, in words.
domain::Result<QStringList> unblockedEntries(store::Connection &connection);

domain::Result<domain::ContactKeys> shownContacts(store::Connection &connection);
// The default one first.
domain::Result<QList<domain::FolderKey>> shownFolders(store::Connection &connection);

domain::Result<int> rowsWritten(store::Connection &connection); // ever

} // namespace walk
