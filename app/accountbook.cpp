#include "app/accountbook.h"

#include "services/auth/identityaddress.h"
#include "services/auth/scopes.h"
#include "services/graph/clouds.h"
#include "services/store/accountlist.h"
#include "services/store/store.h"

#include <algorithm>

namespace app {

using domain::Account;
using domain::AccountKey;
using domain::Result;

namespace {

// Of the stored addresses none is trusted further than a cloud's own or this computer.
auth::Authority authorityOf(const Account &account)
{
    if (const auto cloud = graph::cloudAt(account.origin)) {
        return auth::authorityOf(*cloud, account.tenant).value_or(auth::Authority());
    }
    const bool isOnLoopback =
        auth::isLoopback(account.authority) && auth::isLoopback(account.tokenUrl);
    return isOnLoopback ? auth::Authority{.authorize = {}, .token = account.tokenUrl}
                        : auth::Authority();
}

} // namespace

AccountBook::AccountBook(store::Store &store, QNetworkAccessManager &network, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_identity(network)
{
}

AccountBook::~AccountBook() = default;

auth::AccountTokens &AccountBook::tokensOf(const Account &account)
{
    auto &tokens = m_tokens[account.key];
    if (tokens) {
        return *tokens;
    }
    tokens = std::make_unique<auth::AccountTokens>(
        m_identity, m_vault,
        auth::TokenAccount{.vaultKey = account.vaultKey,
                           .authority = authorityOf(account),
                           .clientId = account.clientId,
                           .scopes = auth::basicScopes()
                               + auth::missingScopes(auth::basicScopes(), account.scopes),
                           .claims = account.claims});
    const AccountKey key = account.key;
    connect(tokens.get(), &auth::AccountTokens::signInNeeded, this,
            [this, key, made = tokens.get()] {
                m_scope.spawn(noteNeed(key, made->claims()));
                Q_EMIT signInNeeded(key);
            });
    connect(tokens.get(), &auth::AccountTokens::granted, this,
            [this, key](const QStringList &scopes) { m_scope.spawn(noteGrant(key, scopes)); });
    connect(tokens.get(), &auth::AccountTokens::consentNeeded, this,
            [this, key](const QStringList &scopes) {
                m_scope.spawn(noteWanted(key, scopes));
                Q_EMIT consentNeeded(key);
            });
    connect(tokens.get(), &auth::AccountTokens::keptChanged, this,
            &AccountBook::keepsTokensChanged);
    return *tokens;
}

auth::AccountTokens *AccountBook::find(AccountKey account) const
{
    const auto found = m_tokens.find(account);
    return found == m_tokens.end() ? nullptr : found->second.get();
}

QCoro::Task<Result<>> AccountBook::forget(Account account)
{
    const async::TaskScope::Hold hold(m_scope);
    tokensOf(account); // those of an earlier run too
    const std::unique_ptr<auth::AccountTokens> leaving = std::move(m_tokens.at(account.key));
    m_tokens.erase(account.key);
    leaving->disconnect(this);
    leaving->shutDown();
    const auto gone = co_await leaving->signOut();
    co_await leaving->drained();
    Q_EMIT keepsTokensChanged();
    co_return gone;
}

bool AccountBook::keepsTokens() const
{
    return std::ranges::all_of(m_tokens, [](const auto &each) { return each.second->isKept(); });
}

// What cannot be noted is found out again.
QCoro::Task<> AccountBook::noteNeed(AccountKey account, QJsonObject claims)
{
    co_await m_store.commit(&store::setSignInNeeded, account, claims);
}

QCoro::Task<> AccountBook::noteGrant(AccountKey account, QStringList scopes)
{
    co_await m_store.commit(&store::setSignedIn, account, scopes);
}

QCoro::Task<> AccountBook::noteWanted(AccountKey account, QStringList scopes)
{
    co_await m_store.commit(&store::noteWantedScopes, account, scopes);
}

QCoro::Task<bool> AccountBook::requireScopes(QStringList scopes)
{
    const async::TaskScope::Hold hold(m_scope);
    QList<AccountKey> accounts;
    for (const auto &[account, tokens] : m_tokens) {
        accounts.append(account);
    }
    bool isMore = false;
    for (const AccountKey account : std::as_const(accounts)) {
        auth::AccountTokens *tokens = find(account);
        if (tokens == nullptr || tokens->hasScopes(scopes)) {
            continue;
        }
        const Result<> granted = co_await tokens->requireScopes(scopes);
        isMore = isMore || granted.has_value();
    }
    co_return isMore;
}

void AccountBook::shutDown()
{
    m_scope.requestStop();
    for (const auto &[account, tokens] : m_tokens) {
        tokens->shutDown();
    }
    m_identity.shutDown();
    m_vault.shutDown();
}

QCoro::Task<> AccountBook::drained()
{
    for (const auto &[account, tokens] : m_tokens) {
        co_await tokens->drained();
    }
    co_await m_identity.drained();
    co_await m_vault.drained();
    co_await m_scope.drained();
}

} // namespace app
