#include "services/store/searchvalues.h"

#include "services/domain/searchquery.h"
#include "services/store/hitreasons.h"
#include "services/store/searchhits.h"

#include <QHash>

#include <algorithm>

namespace store {

namespace {

constexpr QChar quote = u'"';
constexpr qsizetype longestOffered = 64; // letters; notes are no values to choose among

} // namespace

domain::Result<QStringList> searchValues(Connection &connection, QString field, QString text)
{
    const domain::SearchField *known = domain::searchField(field);
    const QString word = text.remove(quote).trimmed();
    if (known == nullptr || known->kind != domain::SearchField::Kind::Text || word.isEmpty()) {
        return QStringList();
    }
    const QString typed = known->name + u':' + quote + word + quote;
    const auto keys = matchingContacts(connection, typed);
    if (!keys) {
        return tl::unexpected(keys.error());
    }
    HitFinder finder(connection, typed);
    QHash<QString, int> counts;
    QStringList values;
    for (const domain::ContactKey key :
         keys->first(std::min<qsizetype>(keys->size(), searchValueSample))) {
        const auto marks = finder.marks(key, QString());
        if (!marks) {
            return tl::unexpected(marks.error());
        }
        for (const HitReason &reason : marks->reasons) {
            const QString value = reason.text.simplified();
            const bool isOffered = value.size() <= longestOffered && !value.contains(quote);
            if (isOffered && counts[value.toCaseFolded()]++ == 0) {
                values.append(value);
            }
        }
    }
    std::ranges::stable_sort(values, std::ranges::greater(), [&counts](const QString &value) {
        return counts.value(value.toCaseFolded());
    });
    return values.first(std::min<qsizetype>(values.size(), mostSearchValues));
}

} // namespace store
