#pragma once

#include "services/mailbox/mailboxdatabase.h"

#include <QByteArrayList>
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

enum class FolderShape { V1, Beta }; // beta adds wellKnownName

// {"id":..,"displayName":..,"parentFolderId":..}
QByteArray folderJson(const FolderRecord &record, FolderShape shape);

// Refusal 400 for a $select of what a folder does not have.
void checkFolderSelect(const QByteArrayList &names);

// By id or by the well-known name "contacts"; Refusal 404 or 400.
FolderRecord folderById(MailboxDatabase &database, const QString &id);
FolderRecord folderByKey(MailboxDatabase &database, qint64 key);
FolderRecord defaultFolder(MailboxDatabase &database);
QList<FolderRecord> childFolders(MailboxDatabase &database, qint64 parent);

// Refusal 409 ErrorFolderExists for a name that a sibling has, 400 for an empty one.
FolderRecord insertFolder(MailboxDatabase &database, const FolderRecord &parent,
                          const QString &name);
// Refusal 403 for the default folder, 400 ErrorInvalidRequest for a move below itself.
void changeFolder(MailboxDatabase &database, FolderRecord &folder, const FolderRecord &parent,
                  const QString &name);
// With everything in it. Refusal 403 for the default folder.
void removeFolder(MailboxDatabase &database, const FolderRecord &folder);

// The one folder that every mailbox has; made when the database is new.
void insertDefaultFolder(MailboxDatabase &database);

} // namespace mailbox
