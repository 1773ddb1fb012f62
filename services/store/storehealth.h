// How the store's file is doing, in numbers, for diagnostics: nothing personal.
//
// Cost     some 20 ms at 100 000 contacts.
// Thread   store thread.   Errors  Storage.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"

#include <QDate>

namespace store {

class Connection;

struct StoreHealth
{
    QString sqliteVersion;
    int schemaVersion = 0;
    qint64 bytes = 0;     // of the file, without its log
    qint64 bytesFree = 0; // of those unused
    qint64 accounts = 0;
    qint64 mailboxes = 0;
    qint64 folders = 0;
    qint64 contacts = 0;
    qint64 deletedContacts = 0; // that can be restored
    qint64 unindexed = 0;       // contacts that wait for the text index
    qint64 changes = 0;         // of the last thirty days
    domain::OutboxCounts outbox;
    qint64 conflicts = 0; // that nobody has decided
    QDate indexChecked;   // null: not yet

    bool operator==(const StoreHealth &) const = default;
};

domain::Result<StoreHealth> storeHealth(Connection &connection);

} // namespace store
