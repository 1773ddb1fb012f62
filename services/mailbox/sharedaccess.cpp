#include "services/mailbox/sharedaccess.h"

#include "services/mailbox/contactrecords.h"
#include "services/mailbox/folderrecords.h"
#include "services/mailbox/refusal.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace mailbox {
namespace {

bool isRead(const Request &request)
{
    return request.method == "GET";
}

bool isWord(const QString &segment, const char *word)
{
    return segment.compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
}

[[noreturn]] void refuseAccess()
{
    refuse(403, "ErrorAccessDenied",
           QStringLiteral("Access is denied. Check credentials and try again."));
}

} // namespace

SharedAccess::SharedAccess(MailboxDatabase &database, const QList<Share> &shares)
    : m_database(database)
    , m_shares(shares)
{
}

void SharedAccess::check(const Request &request, const QStringList &segments) const
{
    const QString first = segments.value(0);
    if (segments.isEmpty() || isWord(first, "photo") || isWord(first, "photos")
        || isWord(first, "people")) {
        if (!isRead(request))
            refuseAccess();
        return;
    }
    if (m_shares.isEmpty())
        refuseShared(request);
    if (isWord(first, "contactFolders")) {
        checkFolders(request, segments);
    } else if (!isWord(first, "contacts")) {
        refuseAccess();
    } else if (segments.size() == 1 || isWord(segments[1], "delta")) {
        checkFolder(request, defaultFolder(m_database).key);
    } else {
        checkFolder(request, contactById(m_database, segments[1]).folder);
    }
    // A write that moves something must be allowed where it goes, too.
    const QJsonValue target = isRead(request)
        ? QJsonValue()
        : QJsonDocument::fromJson(request.body).object().value(QLatin1String("parentFolderId"));
    if (target.isString())
        checkFolder(request, folderById(m_database, target.toString()).key);
}

void SharedAccess::checkFolders(const Request &request, const QStringList &segments) const
{
    if (segments.size() == 1) {
        if (!isRead(request))
            checkFolder(request, defaultFolder(m_database).key);
        return; // the list shows what may be read
    }
    if (isWord(segments[1], "delta")) {
        for (const Share &share : m_shares) {
            if (share.folder == QLatin1String("*"))
                return;
        }
        refuseShared(request);
    }
    checkFolder(request, folderById(m_database, segments[1]).key);
    if (segments.size() >= 4 && isWord(segments[2], "contacts") && !isWord(segments[3], "delta"))
        checkFolder(request, contactById(m_database, segments[3]).folder);
}

void SharedAccess::checkFolder(const Request &request, qint64 folder) const
{
    const auto known = right(folder);
    if (!known)
        refuseShared(request);
    if (!isRead(request) && *known != ShareRight::Write)
        refuseAccess();
}

void SharedAccess::refuseShared(const Request &request) const
{
    if (request.is("shared-refusal", "404"))
        refuseFolderNotFound();
    refuseAccess();
}

std::optional<ShareRight> SharedAccess::right(qint64 folder) const
{
    const FolderRecord record = folderByKey(m_database, folder);
    std::optional<ShareRight> best;
    for (const Share &share : m_shares) {
        const bool isMeant = share.folder == QLatin1String("*") || share.folder == record.id
            || (share.folder == QLatin1String("default")
                    ? record.isDefault()
                    : share.folder.compare(record.name, Qt::CaseInsensitive) == 0);
        if (isMeant && best != ShareRight::Write)
            best = share.right;
    }
    return best;
}

bool SharedAccess::mayRead(qint64 folder) const
{
    return right(folder).has_value();
}

QStringList SharedAccess::readableFolders() const
{
    QList<qint64> all;
    {
        Statement find(m_database.prepared(QStringLiteral("SELECT key FROM folder")));
        find.run();
        while (find.next())
            all.append(find.integer(0));
    }
    QStringList readable;
    for (const qint64 folder : all) {
        if (mayRead(folder))
            readable.append(QString::number(folder));
    }
    return readable;
}

} // namespace mailbox
