#pragma once

#include "services/mailbox/httpmessage.h"
#include "services/mailbox/mailboxdatabase.h"

#include <QList>

namespace mailbox {

struct FolderRecord
{
    qint64 key = 0;
    qint64 parent = 0; // 0: the default folder, whose parent is the mailbox root
    QString id;
    QString parentId;
    QString name;

    bool isDefault() const { return parent == 0; }
};

// {"id":..,"parentFolderId":..,"displayName":..}, in beta with wellKnownName.
QByteArray folderJson(const FolderRecord &record, const Request &request);

// Refusal 400 for a $select of what a folder does not have in this version.
void checkFolderSelect(const Request &request, const QByteArrayList &names);

// By id or by the well-known name "contacts"; Refusal 404 or 400.
FolderRecord folderById(MailboxDatabase &database, const QString &id);
FolderRecord folderByKey(MailboxDatabase &database, qint64 key);
FolderRecord defaultFolder(MailboxDatabase &database);
QList<FolderRecord> childFolders(MailboxDatabase &database, qint64 parent);

// Refusal 409 ErrorFolderExists for a name that a sibling has, 400 for an empty one.
FolderRecord insertFolder(MailboxDatabase &database, const FolderRecord &parent,
                          const QString &name);
// Not the default folder. Refusal 400 ErrorInvalidRequest for a move below itself, 409 as above.
void changeFolder(MailboxDatabase &database, FolderRecord &folder, const FolderRecord &parent,
                  const QString &name);
// With everything in it. Not the default folder.
void removeFolder(MailboxDatabase &database, const FolderRecord &folder);

// The one folder that every mailbox has; made when the database is new.
void insertDefaultFolder(MailboxDatabase &database);

} // namespace mailbox
