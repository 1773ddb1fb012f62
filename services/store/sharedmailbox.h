// Mailboxes that others share: rows of mailbox under the account that may see them, and what may be done in
// each of their folders.
//
// Promise  A folder that may only be read takes no edit: every step of a ChangeWriter asks. What is not
//          known yet counts as writable; the service has the last word.
// Thread   store thread, through Store::read and Store::commit.
// Errors   Storage; NotFound for a key that is not there; Forbidden, code "read-only".
// Source   facts 7.
#pragma once

#include "services/domain/contactfolder.h"
#include "services/domain/result.h"
#include "services/store/committed.h"

namespace store {

class Connection;

// Of that owner under that account: found, or made.
domain::Result<Committed<domain::Mailbox>> addSharedMailbox(Connection &connection,
                                                            domain::AccountKey account,
                                                            QString owner, QString displayName);

// The mailbox with everything that is kept of it. Only of one that is shared.
domain::Result<domain::ChangeSet> removeSharedMailbox(Connection &connection,
                                                      domain::MailboxKey mailbox);

struct FolderRights
{
    enum class Right { Unknown, Read, Write };

    domain::FolderKey folder;
    domain::GraphId graphId;
    Right right = Right::Unknown;
};

// Of the folders that are on the server.
domain::Result<QList<FolderRights>> folderRights(Connection &connection,
                                                 domain::MailboxKey mailbox);
domain::Result<domain::ChangeSet> setFolderRights(Connection &connection,
                                                  QList<FolderRights> rights);

// Where a contact or a folder may not be written.
domain::Result<> requireWritable(Connection &connection, domain::FolderKey folder);
domain::Result<> requireWritable(Connection &connection, domain::ContactKey contact);

// How many of them those are. Costs nothing while no folder is for reading alone.
domain::Result<int> countReadOnly(Connection &connection, domain::ContactKeys contacts);

} // namespace store
