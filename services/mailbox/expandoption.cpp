#include "services/mailbox/expandoption.h"

#include "services/mailbox/odataquery.h"
#include "services/mailbox/refusal.h"

#include <QRegularExpression>

namespace mailbox {
namespace {

[[noreturn]] void refuseExpand(const QString &text)
{
    refuse(400, "RequestBroker--ParseUri",
           QStringLiteral("The $expand expression is not valid: %1").arg(text));
}

ExpandItem readItem(const QString &text)
{
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(QStringLiteral("(\\w+)\\s*(?:\\((.*)\\))?")));
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        refuseExpand(text);
    ExpandItem item{match.captured(1), {}};
    if (match.capturedLength(2) == 0)
        return item;
    for (const QString &option : splitOutsideQuotes(match.captured(2), QStringLiteral(";"))) {
        const qsizetype equals = option.indexOf(QLatin1Char('='));
        if (!option.startsWith(QLatin1Char('$')) || equals < 2)
            refuseExpand(text);
        item.options.insert(option.mid(1, equals - 1).toLower(), option.mid(equals + 1).trimmed());
    }
    return item;
}

} // namespace

QStringList ExpandItem::ids() const
{
    static const QRegularExpression equal(QRegularExpression::anchoredPattern(QStringLiteral(
                                              "(\\(?)\\s*id\\s+eq\\s+'((?:[^']|'')*)'\\s*(\\)?)")),
                                          QRegularExpression::CaseInsensitiveOption);
    QStringList ids;
    const QString filter = options.value(QStringLiteral("filter"));
    if (filter.isEmpty())
        return ids;
    for (const QString &clause : splitOutsideQuotes(filter, QStringLiteral(" or "))) {
        const QRegularExpressionMatch match = equal.match(clause);
        if (!match.hasMatch() || match.capturedLength(1) != match.capturedLength(3))
            refuse(400, "ErrorInvalidUrlQueryFilter",
                   QStringLiteral("The query filter contains one or more invalid nodes."));
        ids.append(unquotedLiteral(match.captured(2)));
    }
    return ids;
}

QList<ExpandItem> readExpand(const QString &text)
{
    QList<ExpandItem> items;
    if (text.trimmed().isEmpty())
        return items;
    for (const QString &item : splitOutsideQuotes(text, QStringLiteral(",")))
        items.append(readItem(item));
    return items;
}

QStringList splitOutsideQuotes(const QString &text, const QString &separator)
{
    QStringList parts;
    qsizetype start = 0;
    int depth = 0;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == QLatin1Char('\'')) {
            isQuoted = !isQuoted;
        } else if (isQuoted) {
            continue;
        } else if (c == QLatin1Char('(')) {
            ++depth;
        } else if (c == QLatin1Char(')')) {
            if (--depth < 0)
                break;
        } else if (depth == 0
                   && QStringView(text).sliced(i).startsWith(separator, Qt::CaseInsensitive)) {
            parts.append(text.sliced(start, i - start).trimmed());
            i += separator.size() - 1;
            start = i + 1;
        }
    }
    if (isQuoted || depth != 0)
        refuseExpand(text);
    parts.append(text.sliced(start).trimmed());
    return parts;
}

} // namespace mailbox
