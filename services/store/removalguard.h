// Keeps a mistake of the service, or of another program, from emptying a mailbox: where a pass would
// remove very many contacts at once, they stay, shown and held, until the person decides.
//
// Shape    Held: contacts that are set aside (no server folder) when a pass ends that would remove 20 or
//          more and a quarter of the mailbox, all contacts of a folder with 20 or more, or a folder with
//          20 or more. The record lies in `meta`, so it outlives the program; a folder that vanished
//          with its contacts stays as well. While something is held nothing else is removed either.
// Promise  Before anything is held the service is asked by plain lists: contacts that these show were
//          never gone (foldersToAsk, confirmContacts). What comes back by itself is no longer held.
//          Edited contacts are not held: an edit beats a delete.
// Thread   store thread.   Errors  Storage, BadReply.
// Source   RELIABILITY P12; facts section 9.6.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"
#include "services/store/applydelta.h"

namespace store {

struct HeldRemoval
{
    domain::MailboxKey mailbox;
    int gone = 0;
    int of = 0; // contacts of the mailbox

    bool operator==(const HeldRemoval &) const = default;
};

domain::Result<QList<HeldRemoval>> heldRemovals(Connection &connection);

// The person's word: they go; or they stay and are made on the server again, folders and photos too.
domain::Result<domain::ChangeSet> removeHeld(Connection &connection, domain::MailboxKey mailbox);
domain::Result<domain::ChangeSet> keepHeld(Connection &connection, domain::MailboxKey mailbox);

// What these decisions are about, by name: shown, known of the server, set aside, and nothing waits to be sent.
domain::Result<domain::ContactKeys> heldContacts(Connection &connection,
                                                 domain::MailboxKey mailbox);
domain::Result<QList<domain::FolderKey>> heldFolders(Connection &connection,
                                                     domain::MailboxKey mailbox);
domain::Result<> endHold(Connection &connection, domain::MailboxKey mailbox);

// At the end of a pass, before finishPass: the folders to list plainly; none when nothing is in doubt.
domain::Result<QList<FolderToPull>> foldersToAsk(Connection &connection,
                                                 domain::MailboxKey mailbox);

// Pages of ids that such a list showed.
domain::Result<domain::ChangeSet> confirmContacts(Connection &connection, domain::FolderKey folder,
                                                  QList<QByteArray> pages);

// For finishPass: which of the contacts that would go now may go. Notes what is held.
domain::Result<domain::ContactKeys> contactsToForget(Connection &connection,
                                                     domain::MailboxKey mailbox,
                                                     const domain::ContactKeys &leaving);

// For folder lists. True: the folder had very many contacts and is held with them.
domain::Result<bool> holdsFolder(Connection &connection, domain::FolderKey folder,
                                 domain::MailboxKey mailbox);

// For finishPass, first: held folders that answered after all are held no longer, those whose contacts
// are all elsewhere go.
domain::Result<> reviewHeldFolders(Connection &connection, domain::MailboxKey mailbox,
                                   domain::ChangeSet &changes);

} // namespace store
