#pragma once

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QString>

#include <optional>

namespace mailbox {

// One access token: whose it is.
struct TokenGrant
{
    QString user; // user principal name
};

// The access tokens that open this mailbox program.
//
// Promise  looking a token up takes the same time however much of it is right.
// Thread   any.
class TokenBook
{
public:
    void add(const QByteArray &token, const TokenGrant &grant);
    std::optional<TokenGrant> find(const QByteArray &token) const;

private:
    static QByteArray digest(const QByteArray &token);

    mutable QMutex m_mutex;
    QHash<QByteArray, TokenGrant> m_grants; // by digest: a hash of it tells nothing by its timing
};

} // namespace mailbox
