#include "models/mailboxfacts.h"

#include <algorithm>

namespace models {

void MailboxFacts::setFacts(const Facts &facts)
{
    if (facts != m_facts) {
        m_facts = facts;
        Q_EMIT changed();
    }
}

domain::Mailbox MailboxFacts::mailbox(domain::MailboxKey key) const
{
    const auto found = std::ranges::find(mailboxes(), key, &domain::Mailbox::key);
    return found == mailboxes().end() ? domain::Mailbox() : *found;
}

void MailboxFacts::setSyncState(domain::MailboxKey key, const domain::SyncState &state)
{
    if (syncState(key) != state) {
        m_states.insert(key, state);
        Q_EMIT syncStateChanged();
    }
}

void MailboxFacts::setOwnerPhoto(domain::MailboxKey key, const QImage &photo)
{
    if (ownerPhoto(key) != photo) {
        m_ownerPhotos.insert(key, photo);
        Q_EMIT ownerPhotoChanged();
    }
}

} // namespace models
