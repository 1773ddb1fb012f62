#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>
#include <QStringList>

#include <optional>

namespace mailbox {

// The OData options of one request, read from its query.
//
// Shape    names with or without '$', in any letter case; values decoded ("+" and "%20" are
//          spaces).
// Errors   Refusal 400 for values that cannot be.
// Source   Graph "Use query parameters to customize responses".
struct ODataQuery
{
    QByteArrayList select; // empty: all
    std::optional<int> top;
    int skip = 0;
    bool count = false;
    QString filter;
    QString orderBy;
    QString search;
    QString expand;
    std::optional<QString> skipToken;
    std::optional<QString> deltaToken;
    QStringList unknown; // names with '$' that Graph does not have
};

constexpr int defaultPageSize = 10;

ODataQuery readODataQuery(const QByteArray &rawQuery);

// The query with $skip replaced, everything else as it came: the tail of a nextLink.
QByteArray queryWithSkip(const QByteArray &rawQuery, int skip);

// 'text' as OData string literal content: two quotes become one.
QString unquotedLiteral(const QString &text);

} // namespace mailbox
