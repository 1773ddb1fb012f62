#include "app/session.h"
#include "app/sharedmailboxes.h"
#include "services/auth/scopes.h"
#include "services/photos/ownerphoto.h"
#include "services/store/accountlist.h"
#include "services/store/accounts.h"
#include "services/store/sharedmailbox.h"

#include <algorithm>

namespace app {

using domain::Result;

QCoro::Task<Result<domain::Mailbox>> Session::openShared(domain::AccountKey account, QString owner)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto address = ownerAddress(owner);
    const auto mailboxes = co_await m_store.read(&store::mailboxes);
    if (!address || !mailboxes) {
        co_return tl::unexpected(address ? mailboxes.error() : address.error());
    }
    const auto own = std::ranges::find_if(*mailboxes, [account](const domain::Mailbox &mailbox) {
        return mailbox.account == account && !mailbox.isShared;
    });
    graph::GraphClient *client = own == mailboxes->end() ? nullptr : m_connections.client(own->key);
    if (client == nullptr) {
        co_return domain::failure(domain::Error::Kind::NotFound, QStringLiteral("account"));
    }
    if (own->userPrincipalName.compare(*address, Qt::CaseInsensitive) == 0) {
        co_return tl::unexpected(domain::Error{.kind = domain::Error::Kind::Conflict,
                                               .code = QStringLiteral("own-mailbox"),
                                               .message = *address});
    }
    if (auth::AccountTokens *tokens = m_accounts.find(account)) {
        const Result<> allowed = co_await tokens->requireScopes(auth::sharedScopes());
        if (!allowed) {
            co_return tl::unexpected(allowed.error());
        }
    }
    const auto shared = co_await askForShared(client, *address);
    if (!shared) {
        co_return tl::unexpected(shared.error());
    }
    const auto added = co_await m_store.commit(&store::addSharedMailbox, account, shared->address,
                                               shared->displayName);
    if (!added) {
        co_return tl::unexpected(added.error());
    }
    const Result<> connected = co_await connectMailboxesOf(account, {});
    co_return connected ? Result<domain::Mailbox>(*added) : tl::unexpected(connected.error());
}

QCoro::Task<Result<>> Session::closeShared(domain::MailboxKey mailbox)
{
    const async::TaskScope::Hold hold(m_scope);
    co_await m_live.remove(mailbox);
    co_await m_connections.remove(mailbox);
    const auto removed = co_await m_store.commit(&store::removeSharedMailbox, mailbox);
    if (!removed) {
        co_return tl::unexpected(removed.error());
    }
    co_await m_photos->sweep();
    forgetOwnerPhotos();
    Q_EMIT syncStateChanged(syncState());
    co_return Result<>();
}

QCoro::Task<Result<QImage>> Session::ownerPhoto(domain::MailboxKey mailbox)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto known = mailboxes();
    const auto found = std::ranges::find(known, mailbox, &domain::Mailbox::key);
    graph::GraphClient *client = m_connections.client(mailbox);
    if (found == known.end() || client == nullptr) {
        co_return domain::failure(domain::Error::Kind::NotFound, QStringLiteral("mailbox"));
    }
    const QString file = photos::ownerPhotoFile(m_profile.photoFolder(), found->userPrincipalName);
    auto photo = co_await photos::ownerPhoto(this, client, file);
    co_return photo;
}

void Session::forgetOwnerPhotos()
{
    QStringList owners;
    for (const domain::Mailbox &mailbox : mailboxes()) {
        if (mailbox.isShared) {
            owners.append(mailbox.userPrincipalName);
        }
    }
    photos::keepOwnerPhotos(m_profile.photoFolder(), owners);
}

} // namespace app
