// What the person does to contacts. Each is one transaction: the shown rows, one change, its targets.
//
// Promise  Stored before the caller resumes. An edit that changes nothing records nothing (an empty
//          change set). Every change can be undone (store/history.h).
// Thread   store thread, inside a commit.   Cost  about 9 ms to move 500 contacts.
// Errors   Storage; NotFound when a key is gone; BadInput for a folder of another mailbox (a move
//          between mailboxes is a copy and a delete, which the caller asks for in words).
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/contactpatch.h"
#include "services/domain/openextension.h"
#include "services/domain/result.h"
#include "services/store/committed.h"

namespace store {

class Connection;

struct NewContact
{
    domain::Contact contact;
    QString photoFile; // SHA-256 of a file in the photo folder; empty: none
    QList<domain::OpenExtension> extensions = {};
};

enum class CreateReason { Created, Imported };

domain::Result<Committed<domain::ContactKeys>> createContacts(Connection &connection,
                                                              domain::FolderKey folder,
                                                              QList<NewContact> contacts,
                                                              CreateReason reason);

struct ContactEdit
{
    domain::ContactKey key;
    domain::ContactPatch patch;
    QJsonObject fields =
        {}; // by id, own and of schema extensions, those that change; null: none any more
};

domain::Result<domain::ChangeSet> updateContacts(Connection &connection, QList<ContactEdit> edits);

domain::Result<domain::ChangeSet> moveContacts(Connection &connection, domain::ContactKeys keys,
                                               domain::FolderKey folder);

// New contacts with the same values and photos; answers their keys.
domain::Result<Committed<domain::ContactKeys>>
copyContacts(Connection &connection, domain::ContactKeys keys, domain::FolderKey folder);

domain::Result<domain::ChangeSet> deleteContacts(Connection &connection, domain::ContactKeys keys);

domain::Result<domain::ChangeSet> setContactPhoto(Connection &connection, domain::ContactKey key,
                                                  QString photoFile); // empty removes it

// Of those that have one.
domain::Result<domain::ChangeSet> removeContactPhotos(Connection &connection,
                                                      domain::ContactKeys keys);

} // namespace store
