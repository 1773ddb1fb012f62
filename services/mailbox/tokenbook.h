#pragma once

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QStringList>

#include <optional>

namespace mailbox {

// What one access token stands for.
struct TokenGrant
{
    QString user;           // user principal name
    QStringList scopes;     // short names: "Contacts.Read"; empty: every scope
    qint64 expires = 0;     // milliseconds since the epoch; 0: never
    bool hasClaims = false; // issued in answer to a claims challenge
};

// The access tokens that open this mailbox program.
//
// Promise  looking a token up takes the same time however much of it is right. Expired tokens stay
//          known, revoked ones do not.
// Thread   any.
class TokenBook
{
public:
    void add(const QByteArray &token, const TokenGrant &grant);
    std::optional<TokenGrant> find(const QByteArray &token) const;

    bool expire(const QByteArray &token); // false when it is not known
    bool revoke(const QByteArray &token);
    void expireAll(const QString &user);

private:
    static QByteArray digest(const QByteArray &token);

    mutable QMutex m_mutex;
    QHash<QByteArray, TokenGrant> m_grants; // by digest: a hash of it tells nothing by its timing
};

} // namespace mailbox
