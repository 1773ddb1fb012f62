#include "services/mailbox/resourcepath.h"

#include "services/mailbox/refusal.h"

namespace mailbox {
namespace {

bool sameText(const QString &a, const char *b)
{
    return a.compare(QLatin1String(b), Qt::CaseInsensitive) == 0;
}

QStringList segmentsOf(const QByteArray &path)
{
    QStringList segments;
    for (const QByteArray &raw : path.split('/')) {
        if (raw.isEmpty())
            continue;
        QString segment = QString::fromUtf8(QByteArray::fromPercentEncoding(raw));
        const qsizetype open = segment.indexOf(QLatin1String("('"));
        if (open > 0 && segment.endsWith(QLatin1String("')"))) {
            segments.append(segment.left(open));
            segment = segment.mid(open + 2, segment.size() - open - 4);
        }
        segments.append(segment);
    }
    return segments;
}

// Folder ids are unique in a mailbox, so a chain of childFolders means its last folder.
QStringList folded(QStringList segments)
{
    while (segments.size() >= 4 && sameText(segments[0], "contactFolders")
           && sameText(segments[2], "childFolders") && !segments[3].isEmpty()) {
        segments.removeAt(1);
        segments.removeAt(1);
    }
    if (!segments.isEmpty()) {
        QString &last = segments.last();
        if (sameText(last, "delta()") || sameText(last, "microsoft.graph.delta")
            || sameText(last, "microsoft.graph.delta()"))
            last = QStringLiteral("delta");
    }
    return segments;
}

} // namespace

ResourcePath ResourcePath::read(const QByteArray &path)
{
    QStringList segments = segmentsOf(path);
    if (segments.isEmpty()
        || (segments[0] != QLatin1String("v1.0") && segments[0] != QLatin1String("beta")))
        refuse(400, "BadRequest", QStringLiteral("Invalid version."));
    ResourcePath result;
    result.version = segments.takeFirst().toLatin1();
    if (!segments.isEmpty() && sameText(segments[0], "me")) {
        result.user = QStringLiteral("me");
        result.segments = folded(segments.mid(1));
    } else if (segments.size() >= 2 && sameText(segments[0], "users")) {
        result.user = segments[1];
        result.segments = folded(segments.mid(2));
    } else {
        result.segments = segments;
    }
    return result;
}

} // namespace mailbox
