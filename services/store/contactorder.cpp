#include "services/store/columnvalues.h"
#include "services/store/connection.h"
#include "services/store/contactgroups.h"
#include "services/store/contactrows.h"
#include "services/store/searchindex.h"

#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <numeric>
#include <vector>

namespace store {

namespace {

using domain::ContactColumn;

// A literal for each place to look in: the statements stay prepared, and an index answers each alone.
constexpr const char *fromMailboxes =
    "SELECT key, section, sort_key = x'ff' FROM contact WHERE deleted_at IS NULL"
    " AND (? IS NULL OR mailbox_key = ?) ORDER BY sort_key, key";
constexpr const char *fromFolder =
    "SELECT key, section, sort_key = x'ff' FROM contact WHERE deleted_at IS NULL AND folder_key = ?"
    " ORDER BY sort_key, key";
constexpr const char *fromCategory =
    "SELECT c.key, c.section, c.sort_key = x'ff' FROM contact_category g JOIN contact c"
    " ON c.key = g.contact_key"
    " WHERE g.name = ? AND (? IS NULL OR c.mailbox_key = ?) AND (? IS NULL OR c.folder_key = ?)"
    " ORDER BY c.sort_key, c.key";

bool start(Query &query, const ContactQuery &wanted)
{
    if (!wanted.category.isEmpty()) {
        return query.run(wanted.category, wanted.mailbox, wanted.mailbox, wanted.folder,
                         wanted.folder);
    }
    return wanted.folder.isValid() ? query.run(wanted.folder)
                                   : query.run(wanted.mailbox, wanted.mailbox);
}

domain::Result<QList<NamedContact>> contactsByName(Connection &connection,
                                                   const ContactQuery &wanted)
{
    QList<NamedContact> contacts;
    Query query(connection,
                !wanted.category.isEmpty()    ? fromCategory
                    : wanted.folder.isValid() ? fromFolder
                                              : fromMailboxes);
    start(query, wanted);
    QString section; // shared by the rows of a letter: no string for each of 100 000 rows
    while (query.next()) {
        const QString found = query.text(1);
        if (found != section) {
            section = found;
        }
        contacts.append({{query.integer(0)}, section, query.integer(2) != 0});
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return contacts;
}

// One key to sort by, its values ready to compare. Without values: the name, which is the place.
struct Criterion
{
    QList<QByteArray> values;
    Qt::SortOrder order = Qt::AscendingOrder;
};

domain::Result<QList<QByteArray>> folderValues(Connection &connection,
                                               const domain::ContactKeys &keys)
{
    const auto places = folderPlaces(connection);
    if (!places) {
        return tl::unexpected(places.error());
    }
    QList<QByteArray> values;
    values.reserve(keys.size());
    for (const domain::ContactKey key : keys) {
        const auto place = qToBigEndian(quint32(places->placeOfContact.value(key)));
        values.append(QByteArray(reinterpret_cast<const char *>(&place), sizeof place));
    }
    return values;
}

domain::Result<std::vector<Criterion>> criteria(Connection &connection,
                                                const QList<domain::SortKey> &sort,
                                                const domain::ContactKeys &keys,
                                                ContactOrder &order)
{
    std::vector<Criterion> all;
    for (const domain::SortKey &each : sort) {
        Criterion criterion{.values = {}, .order = each.order};
        if (each.column == ContactColumn::Folder) {
            auto values = folderValues(connection, keys);
            if (!values) {
                return tl::unexpected(values.error());
            }
            criterion.values = *std::move(values);
        } else if (each.column != ContactColumn::Name) {
            auto values = columnValues(connection, each.column, keys);
            if (!values) {
                return tl::unexpected(values.error());
            }
            noteUnkept(order, *values);
            criterion.values = std::move(values->keys);
        }
        all.push_back(std::move(criterion));
        if (each.column == ContactColumn::Name) {
            break; // no two stand at the same place: what follows decides nothing
        }
    }
    return all;
}

bool isEmptyAt(const Criterion &criterion, const QList<NamedContact> &byName, int place)
{
    return criterion.values.isEmpty() ? byName.at(place).isNameless
                                      : criterion.values.at(place).isEmpty();
}

int compare(const Criterion &criterion, const QList<NamedContact> &byName, int one, int other)
{
    const bool isOneEmpty = isEmptyAt(criterion, byName, one);
    if (isOneEmpty != isEmptyAt(criterion, byName, other)) {
        return isOneEmpty ? 1 : -1;
    }
    const int ascending = criterion.values.isEmpty()
        ? one - other
        : criterion.values.at(one).compare(criterion.values.at(other));
    return criterion.order == Qt::AscendingOrder || isOneEmpty ? ascending : -ascending;
}

// The contacts as places in the order of names.
domain::Result<std::vector<int>> sortedPlaces(Connection &connection, const ContactQuery &query,
                                              const QList<NamedContact> &byName,
                                              ContactOrder &order)
{
    std::vector<int> places(static_cast<size_t>(byName.size()));
    std::iota(places.begin(), places.end(), 0);
    if (query.sort.isEmpty() || query.sort.first() == domain::SortKey()) {
        return places;
    }
    domain::ContactKeys keys;
    keys.reserve(byName.size());
    for (const NamedContact &each : byName) {
        keys.append(each.key);
    }
    const auto by = criteria(connection, query.sort, keys, order);
    if (!by) {
        return tl::unexpected(by.error());
    }
    std::ranges::sort(places, [&](int one, int other) {
        for (const Criterion &criterion : *by) {
            if (const int order = compare(criterion, byName, one, other); order != 0) {
                return order < 0;
            }
        }
        return one < other;
    });
    return places;
}

struct FoundBy
{
    QSet<domain::ContactKey> name;
    QSet<domain::ContactKey> anything;
};

domain::Result<FoundBy> search(Connection &connection, const QString &typed)
{
    const auto matches = findMatches(connection, typed);
    if (!matches) {
        return tl::unexpected(matches.error());
    }
    FoundBy found{.name = {matches->byName.begin(), matches->byName.end()}, .anything = {}};
    found.anything = found.name;
    found.anything.unite({matches->elsewhere.begin(), matches->elsewhere.end()});
    return found;
}

QList<Section> sectionsOf(const QList<NamedContact> &contacts, const std::vector<int> &places)
{
    QList<Section> sections;
    int row = 0;
    for (const int place : places) {
        const QString &title = contacts.at(place).section;
        if (sections.isEmpty() || sections.last().title != title) {
            sections.append({title, row});
        }
        ++row;
    }
    return sections;
}

} // namespace

domain::Result<ContactOrder> contactOrder(Connection &connection, ContactQuery query)
{
    auto byName = contactsByName(connection, query);
    if (!byName) {
        return tl::unexpected(byName.error());
    }
    ContactOrder order;
    order.revision = connection.revision();
    order.total = static_cast<int>(byName->size());
    const bool isSearch = !query.text.trimmed().isEmpty();
    FoundBy found;
    if (isSearch) {
        auto matches = search(connection, query.text);
        if (!matches) {
            return tl::unexpected(matches.error());
        }
        found = *std::move(matches);
        byName->removeIf(
            [&found](const NamedContact &each) { return !found.anything.contains(each.key); });
    }
    order.found = static_cast<int>(byName->size());
    auto places = sortedPlaces(connection, query, *byName, order);
    if (!places) {
        return tl::unexpected(places.error());
    }
    const bool isGrouped = query.group != domain::GroupBy::None;
    if (isSearch && !isGrouped) {
        std::ranges::stable_partition(
            *places, [&](int place) { return found.name.contains(byName->at(place).key); });
    } else if (!isGrouped
               && (query.sort.isEmpty() || query.sort.first().column == ContactColumn::Name)) {
        order.sections = sectionsOf(*byName, *places);
    }
    domain::ContactKeys keys;
    keys.reserve(order.found);
    for (const int place : *places) {
        keys.append(byName->at(place).key);
    }
    if (const auto done = groupContacts(connection, query, keys, *byName, order); !done) {
        return tl::unexpected(done.error());
    }
    return order;
}

} // namespace store
