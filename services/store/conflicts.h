// Properties that were changed here and on the server at the same time.
//
// Shape    The server's value shows and counts; the person's lies in the record until they choose, and
//          ninety days longer. A choice for mine or both is an edit like any other: it can be undone.
// Promise  Nothing is sent before the choice. Settling one that is settled already is NotFound.
// Thread   store thread.   Errors  Storage, NotFound, BadReply for JSON that does not read.
// Source   RELIABILITY section 7.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/contactmerge.h"
#include "services/domain/contactpatch.h"
#include "services/domain/result.h"

#include <QDateTime>

namespace store {

class Connection;

struct Conflict
{
    qint64 id = 0;
    domain::ContactKey contact;
    QString contactName;
    domain::PropertyConflict values;
    QDateTime foundAt;
};

// Open ones, contact by contact, oldest first. An invalid key: of all contacts.
domain::Result<QList<Conflict>> openConflicts(Connection &connection, domain::ContactKey contact);

enum class ConflictChoice { Mine, Theirs, Both };

// `edit` is what the choice changes: mine's value, or what keeps both; empty for theirs.
domain::Result<domain::ChangeSet> settleConflict(Connection &connection, qint64 id,
                                                 ConflictChoice choice, domain::ContactPatch edit);

// Inside a commit.
domain::Result<> recordConflicts(Connection &connection, domain::ContactKey contact,
                                 const QList<domain::PropertyConflict> &conflicts);
domain::Result<bool> hasOpenConflict(Connection &connection, domain::ContactKey contact);

} // namespace store
