// Where a contact, a folder or a category stands: as shown, and as the server had it last.
//
// Thread   store thread.   Errors  Storage; NotFound for a key that is not there.
#pragma once

#include "services/domain/keys.h"
#include "services/domain/result.h"

namespace store {

class Connection;

struct ContactStanding
{
    domain::ContactKey key;
    domain::MailboxKey mailbox;
    domain::FolderKey folder; // as shown
    domain::GraphId graphId;  // empty: not on the server
    domain::FolderKey serverFolder;
    QString etag;
    bool isDeleted = false;
    int pending = 0;

    bool isOnServer() const { return !graphId.isEmpty(); }
};

domain::Result<ContactStanding> contactStanding(Connection &connection, domain::ContactKey key);

struct FolderStanding
{
    domain::FolderKey key;
    domain::MailboxKey mailbox;
    domain::FolderKey parent; // as shown; invalid at the top
    QString name;             // as shown
    domain::GraphId graphId;
    domain::GraphId serverParentId;
    QString serverName;
    bool isDefault = false;
    bool isDeleted = false;

    bool isOnServer() const { return !graphId.isEmpty(); }
};

domain::Result<FolderStanding> folderStanding(Connection &connection, domain::FolderKey key);

struct CategoryStanding
{
    domain::CategoryKey key;
    domain::MailboxKey mailbox;
    QString name;
    QString color; // as shown
    domain::GraphId graphId;
    QString serverColor;
    bool isDeleted = false;

    bool isOnServer() const { return !graphId.isEmpty(); }
};

domain::Result<CategoryStanding> categoryStanding(Connection &connection, domain::CategoryKey key);

// The folder, or the mailbox's default folder when it is deleted or gone.
domain::Result<domain::FolderKey> usableFolder(Connection &connection, domain::FolderKey folder,
                                               domain::MailboxKey mailbox);

domain::Result<domain::FolderKey> folderByGraphId(Connection &connection,
                                                  domain::MailboxKey mailbox,
                                                  const domain::GraphId &id); // invalid: none

// The file of the photo as shown; null when nothing is known, empty when there is none.
domain::Result<QString> photoFile(Connection &connection, domain::ContactKey contact);

// A null file forgets what is known.
domain::Result<> setPhotoFile(Connection &connection, domain::ContactKey contact,
                              const QString &file);

// Counts the folder's open targets into folder.pending.
domain::Result<> refreshFolder(Connection &connection, domain::FolderKey folder);

// The same for a category; without open targets it shows the mirror's colour.
domain::Result<> refreshCategory(Connection &connection, domain::CategoryKey category);

} // namespace store
