// What a person is writing and has not saved: kept while they write, offered when the program was
// ended before they were done.
//
// Shape    A patch over a known contact, or over an empty one for a new contact in a folder. One a
//          contact: the later one counts.
// Promise  A draft changes nothing that is shown or sent. It goes with its contact.
// Thread   store thread.   Errors  Storage, BadReply for JSON that does not read.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/contactpatch.h"
#include "services/domain/result.h"

#include <QDateTime>
#include <QJsonObject>

namespace store {

class Connection;

struct Draft
{
    QString token;              // of the editor that writes it
    domain::ContactKey contact; // invalid: a new one
    domain::FolderKey folder;   // where the new one shall be
    domain::ContactPatch patch;
    QJsonObject fields = {}; // as store::ContactEdit::fields
    QDateTime writtenAt;     // UTC
    QString name;            // of the contact as it would be; answered, not stored

    bool operator==(const Draft &) const = default;
};

// Newest first.
domain::Result<QList<Draft>> drafts(Connection &connection);

// The same token again replaces it.
domain::Result<domain::ChangeSet> saveDraft(Connection &connection, Draft draft);
domain::Result<domain::ChangeSet> discardDraft(Connection &connection, QString token);

} // namespace store
