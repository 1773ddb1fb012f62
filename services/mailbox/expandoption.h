#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace mailbox {

// One navigation of a $expand: singleValueExtendedProperties($filter=id eq 'a' or id eq 'b').
struct ExpandItem
{
    QString navigation;
    QHash<QString, QString> options; // "filter": "id eq 'a' or id eq 'b'"; names without '$'

    // The ids that its filter names; nothing without a filter.
    // Errors   Refusal 400 for a filter that is not a list of "id eq '...'" joined by "or".
    QStringList ids() const;
};

// Shape    navigations with commas between them, options in parentheses with semicolons between
//          them; quotes and inner parentheses are respected.
// Errors   Refusal 400 for what cannot be read so.
// Source   OData 4.01 URL conventions, 5.1.3 "System Query Option $expand".
QList<ExpandItem> readExpand(const QString &text);

// 'text' cut at 'separator', but not inside quotes or parentheses; the parts are trimmed.
// Errors   Refusal 400 when a quote or a parenthesis stays open.
QStringList splitOutsideQuotes(const QString &text, const QString &separator);

} // namespace mailbox
