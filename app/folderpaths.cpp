#include "app/folderpaths.h"

#include <algorithm>

namespace app {

namespace {

QString prefixOf(const domain::Mailbox &mailbox, const QList<domain::Mailbox> &all)
{
    const QString owner = mailbox.userPrincipalName;
    const auto isOfOwner = [&owner](const domain::Mailbox &each) {
        return each.userPrincipalName.compare(owner, Qt::CaseInsensitive) == 0;
    };
    if (!mailbox.isShared || std::ranges::count_if(all, isOfOwner) < 2) {
        return owner;
    }
    const auto own = std::ranges::find_if(all, [&mailbox](const domain::Mailbox &each) {
        return !each.isShared && each.account == mailbox.account;
    });
    return own == all.end() ? owner : own->userPrincipalName + u'/' + owner;
}

} // namespace

FolderPaths::FolderPaths(const store::FolderList &list)
{
    QHash<domain::MailboxKey, QString> owners; // of all but the first
    for (const domain::Mailbox &mailbox : list.mailboxes.mid(1)) {
        owners.insert(mailbox.key, prefixOf(mailbox, list.mailboxes));
    }
    m_firstOwner = list.mailboxes.isEmpty() ? QString() : list.mailboxes.first().userPrincipalName;
    for (const domain::ContactFolder &folder : list.folders) { // parents before children
        const QString above = m_paths.value(folder.parent, owners.value(folder.mailbox));
        m_paths.insert(folder.key,
                       above.isEmpty() ? folder.displayName : above + u'/' + folder.displayName);
        if (folder.isDefault && !m_defaultFolder.isValid()) {
            m_defaultFolder = folder.key;
        }
    }
}

QString FolderPaths::path(domain::FolderKey folder) const
{
    return m_paths.value(folder);
}

QList<domain::FolderKey> FolderPaths::find(const QString &path) const
{
    const QString below = m_paths.value(m_defaultFolder) + u'/' + path;
    const QString owner = m_firstOwner + u'/';
    const QString ofFirst = !m_firstOwner.isEmpty() && path.startsWith(owner, Qt::CaseInsensitive)
        ? path.mid(owner.size())
        : path;
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        for (const QString &wanted : {path, below, ofFirst}) {
            QList<domain::FolderKey> found;
            for (auto entry = m_paths.begin(); entry != m_paths.end(); ++entry) {
                if (entry.value().compare(wanted, sensitivity) == 0) {
                    found.append(entry.key());
                }
            }
            if (!found.isEmpty()) {
                std::ranges::sort(found);
                return found;
            }
        }
    }
    return {};
}

} // namespace app
