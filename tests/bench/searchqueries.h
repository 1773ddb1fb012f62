// The eight things that are searched for: invented people all have names that these find.
#pragma once

#include <QList>
#include <QString>

namespace bench {

struct SearchQuery
{
    QString kind; // how the table calls it
    QString text;
    QString raw; // the words that a bare query looks for in the folded text
};

QList<SearchQuery> searchQueries();

} // namespace bench
