// Once a week: does the text index still tell what the contacts do? SQLite's quick check cannot know.
//
// Promise  An index that does not is emptied, and every contact waits to be indexed anew; until then
//          searching scans it, so nothing that is shown is ever not found.
// Thread   store thread, inside a commit, while no contact waits to be indexed.
// Cost     about a second for 50 000 contacts.   Errors  Storage.
// Source   SQLite, "FTS5 Extension", the integrity-check command.
#pragma once

#include "services/domain/result.h"

#include <QDate>

namespace store {

class Connection;

enum class IndexCheck { NotDue, Sound, Emptied };

domain::Result<IndexCheck> checkIndex(Connection &connection, QDate today);

} // namespace store
