#include "services/mailbox/sharebook.h"

#include <QMutexLocker>

namespace mailbox {
namespace {

bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isSamePlace(const Share &a, const Share &b)
{
    return isSame(a.owner, b.owner) && isSame(a.reader, b.reader) && a.folder == b.folder;
}

} // namespace

QString Share::text() const
{
    return QStringLiteral("%1:%2:%3:%4")
        .arg(owner, reader, folder,
             right == ShareRight::Write ? QStringLiteral("write") : QStringLiteral("read"));
}

// The folder is what is left between the others: its name may hold a colon.
std::optional<Share> Share::read(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char(':'));
    if (parts.size() < 4)
        return std::nullopt;
    const Share share{parts[0], parts[1], parts.mid(2, parts.size() - 3).join(QLatin1Char(':')),
                      parts.last() == QLatin1String("write") ? ShareRight::Write
                                                             : ShareRight::Read};
    if (share.owner.isEmpty() || share.reader.isEmpty() || share.folder.isEmpty()
        || (parts.last() != QLatin1String("write") && parts.last() != QLatin1String("read")))
        return std::nullopt;
    return share;
}

void ShareBook::add(const Share &share)
{
    const QMutexLocker locker(&m_mutex);
    m_shares.removeIf([&](const Share &known) { return isSamePlace(known, share); });
    m_shares.append(share);
}

bool ShareBook::withdraw(const Share &share)
{
    const QMutexLocker locker(&m_mutex);
    return m_shares.removeIf([&](const Share &known) { return isSamePlace(known, share); }) > 0;
}

void ShareBook::clear()
{
    const QMutexLocker locker(&m_mutex);
    m_shares.clear();
}

QList<Share> ShareBook::shares() const
{
    const QMutexLocker locker(&m_mutex);
    return m_shares;
}

QList<Share> ShareBook::between(const QString &owner, const QString &reader) const
{
    const QMutexLocker locker(&m_mutex);
    QList<Share> found;
    for (const Share &share : m_shares) {
        if (isSame(share.owner, owner) && isSame(share.reader, reader))
            found.append(share);
    }
    return found;
}

} // namespace mailbox
