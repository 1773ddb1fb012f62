// Reading open extensions again that no delta tells of, a folder at a time (store/extendedvalues.h, Cost).
//
// Thread   store thread.   Errors  Storage.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"
#include "services/store/committed.h"
#include "services/store/openextensions.h"
#include "services/wire/deltapage.h"

#include <QDateTime>

namespace store {

class Connection;

struct ExtensionRound
{
    domain::FolderKey folder; // invalid: none is due
    domain::GraphId graphId;
    int contacts = 0;          // that the server has in it
    bool hasNewFolder = false; // one whose contacts were read with the folder itself
};

// The folder that was read longest ago, if that was before `due`.
domain::Result<ExtensionRound> nextExtensionRound(Connection &connection,
                                                  domain::MailboxKey mailbox, QDateTime due);

// Answers as applyExtended does. Contacts that no pull has shown are left out.
domain::Result<Refetchable<Committed<int>>> applyExtensions(Connection &connection,
                                                            domain::MailboxKey mailbox,
                                                            wire::ExtendedPages pages,
                                                            Schemas schemas);

// An invalid folder: the new ones.
domain::Result<domain::ChangeSet> noteExtensionsRead(Connection &connection,
                                                     domain::MailboxKey mailbox,
                                                     domain::FolderKey folder, QDateTime now);

} // namespace store
