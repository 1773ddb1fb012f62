// Opens the store's file, whatever state it is in.
//
// Shape    Damaged files lie in <folder of the store>/quarantine/<UTC time>/, the database with its -wal
//          and -shm.
// Promise  A sound file is opened as it is. A damaged one is never deleted: it is set aside whole, a new
//          store takes its place once it holds what could be saved (store/salvage.h), from the newest
//          backup where the file tells nothing. What is no damage (no rights, no space,
//          locked, another program's or a newer version's file) is an error, and nothing is touched.
// Thread   store thread.
// Errors   Storage.
#pragma once

#include "services/store/connection.h"

#include <optional>

namespace store {

// What was done about a damaged file.
struct Recovery
{
    QString quarantineFolder;
    int edits = 0;      // recovered; they are parked
    int unreadable = 0; // edits that are lost
    bool operator==(const Recovery &) const = default;
};

struct OpenedStore
{
    std::unique_ptr<Connection> connection;
    std::optional<Recovery> recovery; // nothing: the file was sound, or new
};

domain::Result<OpenedStore> openStoreFile(const QString &file, const StoreOptions &options = {});

} // namespace store
