// What the window tells of each mailbox besides its folders: whose it is, whether "All contacts" shows
// it, which of its folders are for reading alone, how its sync stands, what its owner looks like.
//
// Promise  as the folder tree read it last; each signal comes after each change, and
//          for nothing else.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactfolder.h"
#include "services/domain/syncstate.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>

namespace models {

class MailboxFacts : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    struct Facts
    {
        QList<domain::Mailbox> mailboxes;
        QSet<domain::MailboxKey> apart; // not in "All contacts"
        QSet<domain::FolderKey> readOnlyFolders;

        bool operator==(const Facts &) const = default;
    };

    void setFacts(const Facts &facts);

    const QList<domain::Mailbox> &mailboxes() const { return m_facts.mailboxes; }
    domain::Mailbox mailbox(domain::MailboxKey key) const; // an invalid key: not known
    bool isInAllContacts(domain::MailboxKey key) const { return !m_facts.apart.contains(key); }
    bool isReadOnly(domain::FolderKey key) const { return m_facts.readOnlyFolders.contains(key); }

    // Of those that a session runs; the others stand still.
    domain::SyncState syncState(domain::MailboxKey key) const { return m_states.value(key); }
    void setSyncState(domain::MailboxKey key, const domain::SyncState &state);

    QImage ownerPhoto(domain::MailboxKey key) const
    {
        return m_ownerPhotos.value(key);
    } // null: none
    void setOwnerPhoto(domain::MailboxKey key, const QImage &photo);

Q_SIGNALS:
    void changed();
    void syncStateChanged();
    void ownerPhotoChanged();

private:
    Facts m_facts;
    QHash<domain::MailboxKey, domain::SyncState> m_states;
    QHash<domain::MailboxKey, QImage> m_ownerPhotos;
};

} // namespace models
