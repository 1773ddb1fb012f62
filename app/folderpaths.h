// Folders by path, as scripts and people write them: "Contacts/Clients/Europe".
//
// Promise  Pure. The first part may be left out when it is the default folder's: "Clients/Europe". Folders of
//          other mailboxes than the first begin with their owner: "ada@contoso.example/Contacts/Clients".
//          Where that owner has an account here too, or shares with two accounts, what is shared begins
//          with the account: "ben@contoso.example/ada@contoso.example/Contacts". The first mailbox may be
//          named by its owner as well. Case does not matter when no folder matches exactly.
#pragma once

#include "services/store/contactrows.h"

#include <QHash>

namespace app {

class FolderPaths
{
public:
    explicit FolderPaths(const store::FolderList &list);

    QString path(domain::FolderKey folder) const;

    // Every folder that the text may mean: one when it is clear, none when there is no such folder.
    QList<domain::FolderKey> find(const QString &path) const;

    domain::FolderKey defaultFolder() const { return m_defaultFolder; }

private:
    QHash<domain::FolderKey, QString> m_paths;
    domain::FolderKey m_defaultFolder; // of the first mailbox
    QString m_firstOwner;
};

} // namespace app
