#include "app/session.h"
#include "services/people/peopleservice.h"

#include <algorithm>

namespace app {

namespace {

const QStringList peopleScopes{QStringLiteral("People.Read")};

} // namespace

std::unique_ptr<people::PeopleService> Session::makePeople()
{
    return std::make_unique<people::PeopleService>(
        m_store, [this](domain::MailboxKey mailbox) { return m_connections.client(mailbox); },
        [this](domain::MailboxKey mailbox) { return permitPeople(mailbox); });
}

// Only accounts that somebody signs in to know of permissions.
QCoro::Task<domain::Result<>> Session::permitPeople(domain::MailboxKey mailbox)
{
    const QList<domain::Mailbox> mailboxes = m_connections.mailboxes();
    const auto asked = std::ranges::find(mailboxes, mailbox, &domain::Mailbox::key);
    auth::AccountTokens *tokens =
        asked == mailboxes.end() ? nullptr : m_accounts.find(asked->account);
    if (tokens == nullptr) {
        co_return domain::Result<>();
    }
    co_return co_await tokens->requireScopes(peopleScopes);
}

// Once a day: who has people, and who they are.
QCoro::Task<> Session::askForPeople()
{
    const auto known = co_await m_store.read(&store::peopleSources);
    if (!known) {
        co_return;
    }
    const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
    const QList<domain::Mailbox> mailboxes = m_connections.mailboxes();
    for (const domain::Mailbox &mailbox : mailboxes) {
        const auto asked = std::ranges::find(*known, mailbox.key, &store::PeopleSource::mailbox);
        const bool isAsked = asked != known->end();
        const bool mayBe = isAsked || mailbox.kind != domain::AccountKind::Microsoft;
        const bool isFresh = isAsked && asked->askedAt > yesterday;
        if (!mailbox.isShared && mayBe && !isFresh && !m_scope.isStopping()) {
            co_await m_people->ask(mailbox.key, QString());
        }
    }
}

} // namespace app
