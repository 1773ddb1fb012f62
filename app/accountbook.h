// The tokens of the accounts that somebody has signed in to.
//
// Promise  One AccountTokens for each account, made when it is first asked for, over the system's keychain.
//          What they learn is noted in the store: that the person has to sign in again, with which claims,
//          and that this is over. forget() leaves nothing, in the keychain or in memory.
// Thread   GUI thread. Destroy only after drained().
// Errors   Storage of the keychain.
#pragma once

#include "services/auth/accounttokens.h"
#include "services/auth/keychainvault.h"
#include "services/domain/account.h"

#include <QObject>

#include <map>

namespace store {
class Store;
}

namespace app {

class AccountBook : public QObject
{
    Q_OBJECT

public:
    // Borrowed; both outlive the book.
    AccountBook(store::Store &store, QNetworkAccessManager &network, QObject *parent = nullptr);
    ~AccountBook() override;

    auth::AccountTokens &tokensOf(const domain::Account &account);
    auth::AccountTokens *find(domain::AccountKey account) const; // nullptr: not asked for yet
    QCoro::Task<domain::Result<>> forget(domain::Account account);

    // For every account, where it can be had without the person; consentNeeded() tells of the others.
    // Whether one has got more than it had.
    QCoro::Task<bool> requireScopes(QStringList scopes);

    bool keepsTokens() const; // false: there is a token that only memory holds
    auth::IdentityClient &identity() { return m_identity; }
    auth::TokenVault &vault() { return m_vault; }

    void shutDown();
    QCoro::Task<> drained();

Q_SIGNALS:
    void signInNeeded(domain::AccountKey account);
    void consentNeeded(domain::AccountKey account);
    void keepsTokensChanged();

private:
    QCoro::Task<> noteNeed(domain::AccountKey account, QJsonObject claims);
    QCoro::Task<> noteWanted(domain::AccountKey account, QStringList scopes);
    QCoro::Task<> noteGrant(domain::AccountKey account, QStringList scopes);

    store::Store &m_store;
    auth::IdentityClient m_identity;
    auth::KeychainVault m_vault;
    std::map<domain::AccountKey, std::unique_ptr<auth::AccountTokens>> m_tokens;
    async::TaskScope m_scope;
};

} // namespace app
