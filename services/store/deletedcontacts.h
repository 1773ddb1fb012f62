// Contacts that were deleted within the last thirty days, here or elsewhere, and the way back.
//
// Promise  A contact that vanished from the server keeps its last values and its photo like one that
//          was deleted here. Restoring is a change of its own, so it can be undone; it needs none of
//          the changes that came since to be undone first. A delete that was not sent is taken back;
//          else the contact is created anew, under the same key, with the same values and photo, in
//          the folder it came from, or in the default folder when that one is gone.
// Thread   store thread.
// Errors   Storage; NotFound when none of the contacts can be restored (any more).
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"

#include <QDateTime>

namespace store {

class Connection;

struct DeletedOrder
{
    domain::ContactKeys keys; // deleted last first
    domain::Revision revision = 0;
};

domain::Result<DeletedOrder> deletedContactOrder(Connection &connection, QDateTime now);

struct DeletedContact
{
    enum class Where { Here, Elsewhere };

    domain::ContactKey key;
    QString name; // may be empty
    QString companyName;
    QString emailAddress;
    QString folderName;
    QDateTime deletedAt; // UTC
    Where where = Where::Here;

    bool operator==(const DeletedContact &) const = default;
};

// In the order of the keys; those that are not deleted (any more) are left out.
domain::Result<QList<DeletedContact>> deletedContacts(Connection &connection,
                                                      domain::ContactKeys keys);

domain::Result<domain::ChangeSet> restoreContacts(Connection &connection, domain::ContactKeys keys);

} // namespace store
