#include "services/mailbox/tokenbook.h"

#include <QCryptographicHash>
#include <QMutexLocker>

namespace mailbox {

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

} // namespace mailbox
