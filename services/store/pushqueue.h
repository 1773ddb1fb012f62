// The outbox as the pusher sees it: what to send next, and what came of it.
//
// Shape    All unsent targets of one contact (or folder, or category) are sent as their net effect: create
//          with later edits is one create, create and delete is nothing, a move there and back is nothing,
//          several edits are one patch. One item a contact and a folder at a time, in this order: folder,
//          category, create, patch, move, photo, flag, extension, delete. A contact in a folder that is not on the server
//          yet waits for it; so does one whose new category is on its way (store/categoryeffect.h).
// Promise  nextPushBatch only reads. markSent is committed before anything goes out, so a crash between
//          leaves `sent` or `look`, never a silent repeat of a create. An entry never expires.
// Thread   store thread.   Errors  Storage.
// Source   RELIABILITY sections 4 and 5.
#pragma once

#include "services/domain/contactpatch.h"
#include "services/domain/followupflag.h"
#include "services/domain/result.h"
#include "services/store/committed.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace store {

class Connection;

enum class PushAction {
    CreateContact,
    UpdateContact,
    MoveContact,
    DeleteContact,
    PutPhoto, // an empty photoFile removes it
    SetFlag,
    SetExtension,
    CreateFolder,
    RenameFolder,
    MoveFolder,
    DeleteFolder,
    CreateCategory,
    RecolorCategory,
    DeleteCategory,
    SettleConflict, // never sent: it stands in the history alone
};

struct PushItem
{
    QList<domain::TargetKey> targets; // all settled together
    PushAction action = PushAction::UpdateContact;
    domain::ContactKey contact;
    domain::FolderKey folder;
    domain::CategoryKey category;
    domain::GraphId contactId; // empty for a create
    domain::GraphId
        folderId; // the contact's target folder, or the folder itself; empty for a create
    domain::GraphId parentId;   // of folder actions; empty: top of the mailbox
    domain::GraphId categoryId; // empty for a create
    QString etag;
    domain::ContactPatch patch; // net
    domain::ContactPatch base;  // what the patch was made from
    domain::Contact after;      // the whole contact as it shall be
    QString folderName;
    QString categoryName;
    QString categoryColor; // as Graph writes it
    QString photoFile;
    std::optional<QString> knownPhoto; // on the server, as read last; nullopt: not known
    QStringList triedPhotos;           // which may be there by our own doing: the answer was lost
    domain::FollowupFlag flag;
    bool copyDiffers = false;  // of a deletion: the copy in another mailbox has not all of it
    bool flagsRefused = false; // this mailbox's service is known to keep none (store/followups.h)
    QString extensionName;
    std::optional<QJsonObject> extension;      // as it shall be; nullopt: none
    std::optional<QJsonObject> knownExtension; // on the server, as last read
    QString token;                             // of a create
    QString copyToken;           // of a move that is carried out as a copy (store/movecopy.h)
    domain::GraphId copyId;      // the copy, once it is known
    bool outcomeUnknown = false; // state `sent` or `look`: find out before any repeat
    int tries = 0;               // so far
    int looks = 0;               // empty looks since the last send
    QDateTime lastSent;
};

domain::Result<QList<PushItem>> nextPushBatch(Connection &connection, domain::MailboxKey mailbox,
                                              int maximum, QDateTime now);

// The earliest instant at which a waiting entry may go; null when none waits.
domain::Result<QDateTime> nextPushTime(Connection &connection, domain::MailboxKey mailbox);

// NotFound when one of them was settled since it was read: undone, or given up. Then none is marked.
domain::Result<domain::ChangeSet> markSent(Connection &connection, QList<domain::TargetKey> targets,
                                           QDateTime now);

struct PushOutcome
{
    enum class Kind {
        // `body` is the contact, folder, category or extension as the server has it (empty: deleted, not
        // there); of a photo {"photo": file as the server has it}, or empty
        Done,
        Retry, // not done: again at `notBefore`
        Look, // unknown: find out at `notBefore`; `body` empty. Without `error`: a look was complete
              // and found nothing (PushItem::looks counts these)
        Parked, // refused: waits for the person, with `error`
        Gone,   // the contact or folder is not on the server any more (404)
        Superseded, // 412 or a changed base: `body` is what the server has now; lay the edit over it, send again
    };

    QList<domain::TargetKey> targets;
    Kind kind = Kind::Done;
    QByteArray body;
    domain::Error error;
    QDateTime notBefore;
};

// An outcome that cannot be settled, for something stored does not read, parks its own targets.
domain::Result<domain::ChangeSet> settlePush(Connection &connection, QList<PushOutcome> outcomes,
                                             QDateTime now);

// The person's choice for what is parked: send again, or give the edit up
// (the mirror shows). No contacts named: everything that is parked, folders too.
domain::Result<domain::ChangeSet> retryParked(Connection &connection, domain::ContactKeys contacts);
domain::Result<domain::ChangeSet> discardParked(Connection &connection,
                                                domain::ContactKeys contacts);

// The same for one change. Retry: what was refused goes again, what waits after a failed try goes at
// once. Discard: what is refused or waits is given up, and marked Cancelled; what is on the way is not
// touched; edits that came after it start from what it started from.
domain::Result<domain::ChangeSet> retryChange(Connection &connection, domain::ChangeKey change);
domain::Result<domain::ChangeSet> discardChange(Connection &connection, domain::ChangeKey change);

} // namespace store
