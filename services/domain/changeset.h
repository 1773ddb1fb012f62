// What one commit changed, as facts about rows; how to draw it is the models' affair.
//
// Promise  Bounded by the page or command that caused it. Delivered in the order of revisions, on the
//          GUI thread, before the caller of Store::commit resumes. A reader drops any set whose
//          revision is not newer than the snapshot it holds.
#pragma once

#include "services/domain/contactfolder.h"
#include "services/domain/followupflag.h"
#include "services/domain/keys.h"

#include <QMetaType>
#include <QStringList>

namespace domain {

using Revision = qint64; // grows by one with each commit; 0 is before the first

// What a list shows of one contact: enough for any row, never the whole contact.
struct ContactRow
{
    ContactKey key;
    MailboxKey mailbox;
    FolderKey folder;
    QString name; // shownName(); may be empty
    QString companyName;
    QString jobTitle;
    QString emailAddress; // the primary one
    QString phone;        // mobile, else business, else home
    QStringList categories;
    QString section;      // the letter it is filed under: "A", "Я", "張", "#"
    bool pending = false; // an edit is not on the server yet
    bool failed = false;  // an edit was refused and waits for the person
    FollowupFlag::Status flag = FollowupFlag::Status::NotFlagged;
    QDate flagDue; // null: not flagged, or no date

    bool operator==(const ContactRow &) const = default;
};

struct OutboxCounts
{
    int waiting = 0;   // new, sent or look: targets that still go to the server by themselves
    int parked = 0;    // refused: wait for the person
    int conflicts = 0; // both sides changed the same property

    bool operator==(const OutboxCounts &) const = default;
};

struct ChangeSet
{
    enum class Origin { User, Delta, Push };

    Revision revision = 0;
    Origin origin = Origin::User;
    QList<ContactRow> upserted; // new, edited or moved
    ContactKeys removed;
    ContactKeys photosInvalidated;
    bool foldersChanged = false; // a folder came, went, moved or was renamed
    bool categoriesChanged = false;
    bool accountsChanged = false;
    bool fieldsChanged = false;  // definitions of custom fields
    bool historyChanged = false; // what can be undone or redone, or the state of the outbox
    OutboxCounts outbox;

    bool isEmpty() const
    {
        return upserted.isEmpty() && removed.isEmpty() && photosInvalidated.isEmpty()
            && !foldersChanged && !categoriesChanged && !accountsChanged && !fieldsChanged
            && !historyChanged;
    }
};

} // namespace domain

Q_DECLARE_METATYPE(domain::ChangeSet)
