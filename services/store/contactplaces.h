// Where contacts stand and what they are called: enough to tell what became of one.
//
// Thread   store thread.   Errors  Storage.
#pragma once

#include "services/domain/keys.h"
#include "services/domain/result.h"

#include <QHash>

namespace store {

class Connection;

struct ContactPlace
{
    domain::ContactKey key;
    domain::MailboxKey mailbox;
    domain::FolderKey folder;
    domain::GraphId graphId; // empty until created on the server
    QString name;
};

domain::Result<QList<ContactPlace>> shownPlaces(Connection &connection); // of everybody

// Keys that are gone are left out.
domain::Result<QHash<domain::ContactKey, ContactPlace>> contactPlaces(Connection &connection,
                                                                      domain::ContactKeys keys);

} // namespace store
