// The shape of the store's file, and its way from any older version to the newest.
//
// Promise  Forward only; each step is one transaction that also sets user_version, so an
//          interrupted upgrade goes on where it stopped. A file of another program, or of a newer version of
//          this one, is refused and left as it was.
// Thread   store thread, while Connection::open runs.
// Errors   Storage, with the code "ForeignFile", "NewerVersion" or SQLite's own.
#pragma once

#include "services/domain/result.h"

struct sqlite3;

namespace store {

inline constexpr int applicationId = 0x4b617274; // "Kart"
inline constexpr QLatin1String memoryFile(":memory:");

// `file` is backed up before its schema moves on; ":memory:" is not.
domain::Result<> bringUpToDate(sqlite3 *database, const QString &file);

// The version that bringUpToDate leads to.
int newestSchemaVersion();

} // namespace store
