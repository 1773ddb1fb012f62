#include "models/mailboxfacts.h"

#include "services/store/accounts.h"
#include "services/store/allcontacts.h"
#include "services/store/store.h"

#include <algorithm>

namespace models {

namespace {

struct Facts
{
    QList<domain::Mailbox> mailboxes;
    QSet<domain::MailboxKey> apart;
};

// Runs on the store's thread.
domain::Result<Facts> readFacts(store::Connection &connection)
{
    auto mailboxes = store::mailboxes(connection);
    if (!mailboxes) {
        return tl::unexpected(mailboxes.error());
    }
    auto apart = store::mailboxesApart(connection);
    if (!apart) {
        return tl::unexpected(apart.error());
    }
    return Facts{*std::move(mailboxes), *std::move(apart)};
}

} // namespace

MailboxFacts::MailboxFacts(store::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    connect(&m_store, &store::Store::changed, this, [this](const domain::ChangeSet &changes) {
        if (changes.accountsChanged || changes.foldersChanged) {
            read();
        }
    });
    read();
}

domain::Mailbox MailboxFacts::mailbox(domain::MailboxKey key) const
{
    const auto found = std::ranges::find(m_mailboxes, key, &domain::Mailbox::key);
    return found == m_mailboxes.end() ? domain::Mailbox() : *found;
}

void MailboxFacts::setSyncState(domain::MailboxKey key, const domain::SyncState &state)
{
    if (syncState(key) != state) {
        m_states.insert(key, state);
        Q_EMIT changed();
    }
}

// What cannot be read the tree says too, in words: here the old facts stay.
void MailboxFacts::read()
{
    QCoro::connect(m_store.read(&readFacts), this, [this](const domain::Result<Facts> &facts) {
        if (facts && (facts->mailboxes != m_mailboxes || facts->apart != m_apart)) {
            m_mailboxes = facts->mailboxes;
            m_apart = facts->apart;
            Q_EMIT changed();
        }
    });
}

} // namespace models
