#pragma once

#include "services/mailbox/httpmessage.h"

#include <QString>
#include <QStringList>
#include <QVariantList>

namespace mailbox {

enum class FilterScope { Folder, WholeMailbox };

// A $filter on contacts as a condition on the contact table.
struct SqlFilter
{
    QString condition; // empty: no filter
    QVariantList values;
    FilterScope scope = FilterScope::Folder;
    QStringList properties; // lower case, in the order of the clauses
};

// Understands clauses joined by "and": emailAddresses/any(a:a/address eq 'x') (any letter case),
// categories/any(c:c eq 'x'), what extensionFilter() understands, property eq 'x' or null,
// startswith(property,'x'), lastModifiedDateTime ge 2020-01-01T00:00:00Z.
// Errors   Refusal 400 ErrorInvalidUrlQueryFilter for everything else, as Graph.
SqlFilter contactFilter(const QString &filter, ApiVersion version, qint64 indexedUntil);

// A $orderby on contacts as an SQL ORDER BY list; the order of insertion when it is empty.
struct ContactOrder
{
    QString sql;
    QStringList properties; // lower case
};
ContactOrder contactOrder(const QString &orderBy, ApiVersion version);

} // namespace mailbox
