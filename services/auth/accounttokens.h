// The tokens of one signed-in account: what GraphClient asks for its bearer token.
//
// Promise  one refresh at a time, whoever waits gets its result; five minutes before the token ends. A new
//          refresh token is in the vault before its access token is used; the old one stays until then. A
//          refresh that is refused (invalid_grant) means SignInNeeded until signedIn() is called, without
//          asking again, and touches nothing else. Where the vault cannot keep the token it stays in
//          memory, and isKept() is false. Access tokens are never written anywhere.
// Thread   GUI thread.
// Errors   SignInNeeded, Offline and the other kinds of IdentityClient; Cancelled after shutDown().
#pragma once

#include "services/auth/authority.h"
#include "services/auth/tokenanswer.h"
#include "services/auth/tokenvault.h"
#include "services/graph/tokensource.h"

#include <QObject>

namespace auth {

struct TokenAccount
{
    QString vaultKey;
    Authority authority;
    QString clientId;
    QStringList scopes;
};

class AccountTokens : public QObject, public graph::TokenSource
{
    Q_OBJECT

public:
    // Borrowed; both outlive the tokens.
    AccountTokens(IdentityClient &client, TokenVault &vault, TokenAccount account,
                  QObject *parent = nullptr);
    ~AccountTokens() override;

    QCoro::Task<domain::Result<QByteArray>> token() override;
    QCoro::Task<domain::Result<QByteArray>> renewed(QByteArray refused) override;

    // After a sign-in: keeps the refresh token. Storage when the vault cannot; the tokens are used all
    // the same.
    QCoro::Task<domain::Result<>> signedIn(TokenGrant grant);
    QCoro::Task<domain::Result<>> signOut(); // forgets everything, here and in the vault

    bool isKept() const { return m_isKept; }

    void shutDown() { m_scope.requestStop(); }
    QCoro::Task<> drained() { return m_scope.drained(); }

Q_SIGNALS:
    void signInNeeded();
    void refreshed(); // for those who wait

private:
    QCoro::Task<domain::Result<>> refresh();
    QCoro::Task<domain::Result<>> refreshOnce();
    QCoro::Task<domain::Result<QByteArray>> refreshToken();
    QCoro::Task<domain::Result<>> keep(QByteArray refreshToken);
    bool isFresh() const;

    IdentityClient &m_client;
    TokenVault &m_vault;
    TokenAccount m_account;
    TokenGrant m_grant; // refreshToken: what is used now; empty until it was read
    domain::Result<> m_lastRefresh;
    bool m_isRefreshing = false;
    bool m_isKept = true;
    bool m_needsPerson = false;
    async::TaskScope m_scope;
};

} // namespace auth
