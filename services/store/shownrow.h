// Recomputes what is shown of a contact: mirror + pending patches, written to the row, its categories
// and the text index. The one place where shown columns are written.
//
// Shape    Unsettled targets lie over the mirror in the order of their ids, a createContact always
//          first. Patches: see store/changetargets.h.
//          Folder: of the last open moveContact, else the mirror's, else as the row has it.
//          Hidden: a deleteContact is open; or there is neither a mirror nor an open createContact; or
//          the folder is deleted, unless the contact was shown when the server's folder went and no
//          pass has told yet what became of it. So to undo is to settle or delete the target, then to
//          refresh.
// Promise  Each call adds the row to the change set: call it once a contact in a commit.
// Thread   store thread, inside a commit.   Errors  Storage, BadReply (a mirror that does not parse).
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/contact.h"
#include "services/domain/result.h"

#include <optional>

namespace store {

class Connection;

// The mirror alone; nullopt until the contact is on the server.
domain::Result<std::optional<domain::Contact>> mirrorContact(Connection &connection,
                                                             domain::ContactKey key);

// Mirror with every unsettled patch laid over it, in the order of the targets.
domain::Result<domain::Contact> shownContact(Connection &connection, domain::ContactKey key);

// Rewrites the shown columns and adds the row to `changes` (upserted, or removed when deleted).
domain::Result<> refreshShown(Connection &connection, domain::ContactKey key,
                              domain::ChangeSet &changes);

// The same, when the caller has just read the mirror.
domain::Result<> refreshShown(Connection &connection, domain::ContactKey key,
                              const std::optional<domain::Contact> &mirror,
                              domain::ChangeSet &changes);

// A contact that only the server knows so far: no row, no targets, and its folder is not deleted.
struct ArrivedContact
{
    domain::MailboxKey mailbox;
    domain::FolderKey folder;
    domain::GraphId graphId;
    QString etag;
    QByteArray json; // the mirror
    qint64 round = 0;
};

// Writes mirror and shown columns at once: a first sync is made of these.
domain::Result<> insertShown(Connection &connection, const ArrivedContact &arrived,
                             const domain::Contact &contact, domain::ChangeSet &changes);

// Waiting and parked targets of the whole store.
domain::Result<domain::OutboxCounts> outboxCounts(Connection &connection);

} // namespace store
