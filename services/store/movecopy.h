// The journal of a move that is carried out as a copy, where the service moves nothing. It lies in the
// patch of the moveContact target, so it lives and ends with the move.
//
// Shape    {"folder": key, "copy": {"token": 32 hex digits, "id": Graph id of the copy}}; the id is
//          missing until the copy was answered or found.
// Promise  Noted before the request that it stands for. While it is there a page that brings the copy
//          makes no second contact of it. It ends when the move is settled or refused; one that was
//          parked unfinished (code CopyUnfinished) keeps it for the next try.
// Thread   store thread.   Errors  Storage, BadReply.
// Source   facts section 2.2.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/contact.h"
#include "services/store/changetargets.h"

namespace store {

inline constexpr QLatin1String copyUnfinished("CopyUnfinished");

struct MoveCopy
{
    QString token;
    domain::GraphId id;
};

// Empty when the group is no move, or none that is being copied.
MoveCopy moveCopy(const ChangeTargets &group);

domain::Result<domain::ChangeSet> noteMoveCopy(Connection &connection,
                                               QList<domain::TargetKey> targets, MoveCopy copy);

// With the outcome of the move. What was copied is remembered, for the person to be told once.
domain::Result<> closeMoveCopy(Connection &connection, domain::MailboxKey mailbox,
                               const ChangeTargets &group, const PushOutcome &outcome);

// Given up by the person: the copy, if it stands, becomes a contact of its own with the next pull.
domain::Result<> abandonMoveCopy(Connection &connection, const ChangeTarget &target);

// A contact whose move was sent and not answered, or is being carried out as a copy: what a page may
// bring of it under another id.
struct MovingContact
{
    domain::ContactKey key;
    domain::FolderKey target;
    bool isCopied = false;
    domain::GraphId copy; // empty: not known yet
    domain::Contact source;
    QByteArray extended; // as the column has it
};

domain::Result<QList<MovingContact>> movingContacts(Connection &connection,
                                                    domain::MailboxKey mailbox);

// Whether moves were carried out as copies and nobody has said so yet; saying so ends it for good.
domain::Result<bool> mustTellOfCopies(Connection &connection);
domain::Result<domain::ChangeSet> noteToldOfCopies(Connection &connection);

} // namespace store
