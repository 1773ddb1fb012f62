#include "services/graph/mailboxpath.h"

#include "services/graph/graphorigin.h"

namespace graph {

QString sharedMailbox(const QString &ownerAddress)
{
    return QStringLiteral("/users/") + pathSegment(ownerAddress);
}

QString pathInMailbox(const QString &path, const QString &mailbox)
{
    static const QString me = QStringLiteral("/me");
    const qsizetype at = path.indexOf(u'/', 1);
    if (mailbox.isEmpty() || at < 0 || QStringView(path).mid(at, me.size()) != me) {
        return path;
    }
    const QStringView rest = QStringView(path).sliced(at + me.size());
    const bool isWhole = rest.isEmpty() || rest.startsWith(u'/') || rest.startsWith(u'?');
    return isWhole ? path.left(at) + mailbox + rest.toString() : path;
}

} // namespace graph
