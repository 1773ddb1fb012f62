#include "services/mailbox/tokenbook.h"

#include <QCryptographicHash>
#include <QMutexLocker>

namespace mailbox {
namespace {
constexpr qint64 longAgo = 1;
}

QByteArray TokenBook::digest(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

void TokenBook::add(const QByteArray &token, const TokenGrant &grant)
{
    const QMutexLocker locker(&m_mutex);
    m_grants.insert(digest(token), grant);
}

std::optional<TokenGrant> TokenBook::find(const QByteArray &token) const
{
    const QMutexLocker locker(&m_mutex);
    const auto found = m_grants.constFind(digest(token));
    return found == m_grants.cend() ? std::nullopt : std::optional(*found);
}

bool TokenBook::expire(const QByteArray &token)
{
    const QMutexLocker locker(&m_mutex);
    const auto found = m_grants.find(digest(token));
    if (found == m_grants.end())
        return false;
    found->expires = longAgo;
    return true;
}

bool TokenBook::revoke(const QByteArray &token)
{
    const QMutexLocker locker(&m_mutex);
    return m_grants.remove(digest(token));
}

void TokenBook::expireAll(const QString &user)
{
    const QMutexLocker locker(&m_mutex);
    for (TokenGrant &grant : m_grants) {
        if (grant.user.compare(user, Qt::CaseInsensitive) == 0)
            grant.expires = longAgo;
    }
}

} // namespace mailbox
