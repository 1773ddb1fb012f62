#include "app/localmailbox.h"
#include "app/session.h"
#include "services/auth/scopes.h"
#include "services/store/accountlist.h"
#include "services/store/accounts.h"

#include <algorithm>

namespace app {

using domain::Account;
using domain::AccountKey;
using domain::Result;

namespace {

tl::unexpected<domain::Error> otherUser(const QString &name)
{
    return tl::unexpected(domain::Error{.kind = domain::Error::Kind::Conflict,
                                        .code = QStringLiteral("other-user"),
                                        .message = name});
}

} // namespace

SignInWish Session::wishFor(const Account &account) const
{
    const auth::AccountTokens *tokens = m_accounts.find(account.key);
    const QStringList scopes = tokens == nullptr ? account.scopes : tokens->scopesToAsk();
    return {.way = SignInWay::Browser,
            .authority = account.authority,
            .graph = account.origin,
            .tenant = account.tenant,
            .clientId = account.clientId,
            .scopes = auth::basicScopes() + auth::missingScopes(auth::basicScopes(), scopes),
            .loginHint = account.userPrincipalName,
            .claims = tokens == nullptr ? account.claims : tokens->claims()};
}

QCoro::Task<Result<Account>> Session::signIn(SignInWish wish, SignInFace face, AccountKey again,
                                             async::CancelToken cancel)
{
    const async::TaskScope::Hold hold(m_scope);
    const auto arrival =
        co_await app::signIn(&m_accounts.identity(), &m_network, wish, face, cancel);
    if (!arrival) {
        co_return tl::unexpected(arrival.error());
    }
    if (again.isValid()) {
        const auto known = co_await m_store.read(&store::accountOf, arrival->account);
        if (!known || *known != again) {
            co_return known ? otherUser(arrival->account.userPrincipalName)
                            : tl::unexpected(known.error());
        }
    }
    const auto account = co_await m_store.commit(&store::keepSignedIn, arrival->account);
    if (!account) {
        co_return tl::unexpected(account.error());
    }
    auth::TokenGrant grant = arrival->grant;
    if (!auth::missingScopes(grant.scopes, account->scopes).isEmpty()) {
        grant.accessToken.clear(); // the next one is asked for with all that was agreed to
    }
    // Where the keychain refuses, the account works until the program ends: keepsTokens() tells.
    const auto kept = co_await m_accounts.tokensOf(*account).signedIn(grant);
    Q_UNUSED(kept)
    const Result<> connected = co_await connectMailboxesOf(account->key, {});
    if (!connected) {
        co_return tl::unexpected(connected.error());
    }
    m_scope.spawn(widenScopes());
    co_return account;
}

QCoro::Task<Result<>> Session::connectMailboxesOf(AccountKey account, SessionOptions options)
{
    const auto mailboxes = co_await m_store.read(&store::mailboxes);
    if (!mailboxes) {
        co_return tl::unexpected(mailboxes.error());
    }
    for (const domain::Mailbox &mailbox : *mailboxes) {
        if (mailbox.account != account) {
            continue;
        }
        if (m_connections.client(mailbox.key) != nullptr) {
            m_connections.syncNow(mailbox.key);
            continue;
        }
        m_wasEverSynced = false;
        const Result<> connected = co_await connectMailbox(mailbox, options);
        if (!connected) {
            co_return connected;
        }
    }
    m_live.retry();
    m_photos->retryMissing();
    Q_EMIT syncStateChanged(syncState());
    co_return Result<>();
}

QCoro::Task<Result<>> Session::openLocalAccount(int seed)
{
    const async::TaskScope::Hold hold(m_scope);
    const SessionOptions options{.addLocalAccount = true, .seed = seed};
    const Result<> added = co_await addAccounts(options);
    if (!added) {
        co_return added;
    }
    const auto mailboxes = co_await m_store.read(&store::mailboxes);
    if (!mailboxes) {
        co_return tl::unexpected(mailboxes.error());
    }
    const auto local =
        std::ranges::find(*mailboxes, domain::AccountKind::Local, &domain::Mailbox::kind);
    co_return co_await connectMailboxesOf(local->account, options);
}

QCoro::Task<Result<>> Session::signOut(Account account)
{
    const async::TaskScope::Hold hold(m_scope);
    if (account.kind == domain::AccountKind::Local) {
        co_return tl::unexpected(domain::Error{.kind = domain::Error::Kind::Rejected,
                                               .code = QStringLiteral("local-account"),
                                               .message = account.userPrincipalName});
    }
    const auto mailboxes = co_await m_store.read(&store::mailboxes);
    if (!mailboxes) {
        co_return tl::unexpected(mailboxes.error());
    }
    for (const domain::Mailbox &mailbox : *mailboxes) {
        if (mailbox.account == account.key) {
            co_await m_live.remove(mailbox.key);
            co_await m_connections.remove(mailbox.key);
        }
    }
    Result<> forgotten;
    if (account.kind == domain::AccountKind::Microsoft) {
        forgotten = co_await m_accounts.forget(account);
    } else {
        forgotten = m_tokens.removeToken(account.key);
    }
    const auto removed = co_await m_store.commit(&store::removeAccount, account.key);
    if (!removed) {
        co_return tl::unexpected(removed.error());
    }
    co_await m_photos->sweep();
    forgetOwnerPhotos();
    Q_EMIT syncStateChanged(syncState());
    co_return forgotten; // whoever keeps the token still may be away
}

} // namespace app
