// The tokens of one signed-in account: what GraphClient asks for its bearer token.
//
// Promise  one refresh at a time, whoever waits gets its result; five minutes before the token ends. A new
//          refresh token is in the vault before its access token is used; the old one stays until then. A
//          refresh that is refused (invalid_grant) means SignInNeeded until signedIn() is called, without
//          asking again, and touches nothing else. Claims that a service asks for go with the next
//          refresh; where that is not enough they are kept for the next sign-in. Where the vault cannot
//          keep the token it stays in memory, and isKept() is false. Access tokens are never written
//          anywhere. A wait that the authority asks for is kept: Throttled meanwhile.
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
    QStringList scopes; // that the person has agreed to
    QJsonObject
        claims; // that a service asked for, and the authority did not give without the person
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
    QCoro::Task<domain::Result<QByteArray>> renewed(QByteArray refused,
                                                    QJsonObject claims) override;
    void refusedAgain(const QByteArray &token, const QJsonObject &claims) override;

    // Tokens are good for these scopes too from now on. SignInNeeded when the person has to agree first:
    // scopesToAsk() then holds them; Forbidden when the account cannot have them. The tokens in use stay
    // good.
    QCoro::Task<domain::Result<>> requireScopes(QStringList scopes);

    bool hasScopes(const QStringList &scopes) const;
    QStringList scopesToAsk() const;                               // at the next sign-in
    const QJsonObject &claims() const { return m_account.claims; } // for the next sign-in

    // After a sign-in: keeps the refresh token. Storage when the vault cannot; the tokens are used all
    // the same.
    QCoro::Task<domain::Result<>> signedIn(TokenGrant grant);
    QCoro::Task<domain::Result<>> signOut(); // forgets everything, here and in the vault

    bool isKept() const { return m_isKept; }
    bool needsSignIn() const { return m_needsPerson; }

    void shutDown() { m_scope.requestStop(); }
    QCoro::Task<> drained() { return m_scope.drained(); }

Q_SIGNALS:
    void signInNeeded();
    void granted(const QStringList &scopes);       // by a refresh
    void consentNeeded(const QStringList &scopes); // that requireScopes did not get
    void keptChanged();
    void refreshed(); // for those who wait

private:
    QCoro::Task<domain::Result<>> refresh();
    QCoro::Task<domain::Result<>> refreshOnce();
    QCoro::Task<domain::Result<TokenGrant>> askForGrant(QStringList scopes);
    void noteRefusal(const QJsonObject &claims);
    void setKept(bool isKept);
    QCoro::Task<domain::Result<QByteArray>> refreshToken();
    QCoro::Task<domain::Result<>> keep(QByteArray refreshToken);
    bool isFresh() const;

    IdentityClient &m_client;
    TokenVault &m_vault;
    TokenAccount m_account;
    QStringList m_scopesRefused; // that the person has to agree to first
    QDateTime m_notBefore;       // the authority asked to wait until then
    TokenGrant m_grant;          // refreshToken: what is used now; empty until it was read
    domain::Result<> m_lastRefresh;
    bool m_isRefreshing = false;
    bool m_isKept = true;
    bool m_needsPerson = false;
    async::TaskScope m_scope;
};

} // namespace auth
