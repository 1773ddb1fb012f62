#include "tests/bench/searchqueries.h"

namespace bench {

QList<SearchQuery> searchQueries()
{
    const auto query = [](const char *kind, const char *text, const char *raw) {
        return SearchQuery{QString::fromLatin1(kind), QString::fromLatin1(text),
                           QString::fromLatin1(raw)};
    };
    return {query("one letter", "k", "k"),
            query("two letters", "ma", "ma"),
            query("name", "hathaway", "hathaway"),
            query("two words", "sophia gra", "sophia gra"),
            query("phone digits", "4420", "4420"),
            query("typo", "rutherfrod", "rutherford"),
            query("transliterated", "lebedev", "lebedev"),
            query("field term", "company:northwind", "northwind")};
}

} // namespace bench
