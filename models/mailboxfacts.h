// What the window tells of each mailbox besides its folders: whose it is, whether "All contacts" shows
// it, how its sync stands.
//
// Promise  follows the store; changed() comes after each change of any of them, and nothing else.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactfolder.h"
#include "services/domain/syncstate.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace store {
class Store;
}

namespace models {

class MailboxFacts : public QObject
{
    Q_OBJECT

public:
    explicit MailboxFacts(store::Store &store, QObject *parent = nullptr);

    const QList<domain::Mailbox> &mailboxes() const { return m_mailboxes; }
    domain::Mailbox mailbox(domain::MailboxKey key) const; // an invalid key: not known
    bool isInAllContacts(domain::MailboxKey key) const { return !m_apart.contains(key); }

    // Of those that a session runs; the others stand still.
    domain::SyncState syncState(domain::MailboxKey key) const { return m_states.value(key); }
    void setSyncState(domain::MailboxKey key, const domain::SyncState &state);

Q_SIGNALS:
    void changed();

private:
    void read();

    store::Store &m_store;
    QList<domain::Mailbox> m_mailboxes;
    QSet<domain::MailboxKey> m_apart;
    QHash<domain::MailboxKey, domain::SyncState> m_states;
};

} // namespace models
