#include "services/store/categorylabels.h"
#include "services/store/columnvalues.h"
#include "services/store/connection.h"
#include "services/store/contactgroups.h"
#include "services/store/contactrows.h"
#include "services/store/fieldvalues.h"
#include "services/store/foundcontacts.h"

#include <QJsonArray>
#include <QJsonDocument>
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
    " AND iif(?1 IS NULL, mailbox_key NOT IN"
    " (SELECT m.key FROM mailbox m JOIN meta ON meta.name = 'apart/' || m.key), mailbox_key = ?1)"
    " ORDER BY sort_key, key";
constexpr const char *fromFolder =
    "SELECT key, section, sort_key = x'ff' FROM contact WHERE deleted_at IS NULL AND folder_key = ?"
    " ORDER BY sort_key, key";
// Left to itself SQLite goes through all names, so as not to sort the few that are found.
constexpr const char *fromFollowUps =
    "SELECT key, section, sort_key = x'ff' FROM contact INDEXED BY contact_flagged"
    " WHERE flag > 0 AND deleted_at IS NULL"
    " AND (?1 IS NULL OR mailbox_key = ?1) AND (?2 IS NULL OR folder_key = ?2)"
    " ORDER BY sort_key, key";
constexpr const char *fromUnlabelled =
    "SELECT key, section, sort_key = x'ff' FROM contact WHERE deleted_at IS NULL"
    " AND (?1 IS NULL OR mailbox_key = ?1) AND (?2 IS NULL OR folder_key = ?2)"
    " AND NOT EXISTS (SELECT 1 FROM contact_category WHERE contact_key = key)"
    " ORDER BY sort_key, key";
// ?3: whether only those with a flag; ?4: [spelling, ...].
constexpr const char *fromAnyCategory =
    "SELECT key, section, sort_key = x'ff' FROM contact WHERE key IN"
    " (SELECT contact_key FROM contact_category WHERE name IN (SELECT value FROM json_each(?4)))"
    " AND (?1 IS NULL OR mailbox_key = ?1) AND (?2 IS NULL OR folder_key = ?2)"
    " AND (NOT ?3 OR flag > 0) ORDER BY sort_key, key";
// ?4: [[category, spelling], ...]; ?5: how many categories.
constexpr const char *fromAllCategories =
    "SELECT key, section, sort_key = x'ff' FROM contact WHERE key IN"
    " (SELECT g.contact_key FROM json_each(?4) w CROSS JOIN contact_category g"
    " ON g.name = json_extract(w.value, '$[1]') GROUP BY g.contact_key"
    " HAVING count(DISTINCT json_extract(w.value, '$[0]')) = ?5)"
    " AND (?1 IS NULL OR mailbox_key = ?1) AND (?2 IS NULL OR folder_key = ?2)"
    " AND (NOT ?3 OR flag > 0) ORDER BY sort_key, key";

using Among = domain::ContactFilter::Among;

bool needsAll(const domain::ContactFilter &filter)
{
    return filter.match == domain::ContactFilter::Match::All && filter.categories.size() > 1;
}

const char *statementFor(const ContactQuery &wanted)
{
    if (!wanted.filter.categories.isEmpty()) {
        return needsAll(wanted.filter) ? fromAllCategories : fromAnyCategory;
    }
    switch (wanted.filter.among) {
    case Among::FollowUps:
        return fromFollowUps;
    case Among::Unlabelled:
        return fromUnlabelled;
    case Among::All:
        return wanted.folder.isValid() ? fromFolder : fromMailboxes;
    }
    Q_UNREACHABLE();
}

domain::Result<Utf8Text> spellingsJson(Connection &connection, const domain::ContactFilter &filter)
{
    QJsonArray json;
    for (int place = 0; place < filter.categories.size(); ++place) {
        const auto spellings = spellingsOf(connection, filter.categories.at(place));
        if (!spellings) {
            return tl::unexpected(spellings.error());
        }
        for (const QString &each : *spellings) {
            json.append(needsAll(filter) ? QJsonValue(QJsonArray{place, each}) : QJsonValue(each));
        }
    }
    return Utf8Text{QJsonDocument(json).toJson(QJsonDocument::Compact)};
}

domain::Result<> start(Query &query, Connection &connection, const ContactQuery &wanted)
{
    const domain::ContactFilter &filter = wanted.filter;
    bool isStarted = false;
    if (!filter.categories.isEmpty()) {
        const auto spellings = spellingsJson(connection, filter);
        if (!spellings) {
            return tl::unexpected(spellings.error());
        }
        const bool isFlagged = filter.among == Among::FollowUps;
        isStarted = needsAll(filter)
            ? query.run(wanted.mailbox, wanted.folder, isFlagged, *spellings,
                        static_cast<int>(filter.categories.size()))
            : query.run(wanted.mailbox, wanted.folder, isFlagged, *spellings);
    } else if (filter.among != Among::All) {
        isStarted = query.run(wanted.mailbox, wanted.folder);
    } else {
        isStarted = wanted.folder.isValid() ? query.run(wanted.folder) : query.run(wanted.mailbox);
    }
    return isStarted ? domain::Result<>() : tl::unexpected(query.error());
}

domain::Result<QList<NamedContact>> contactsByName(Connection &connection,
                                                   const ContactQuery &wanted)
{
    QList<NamedContact> contacts;
    Query query(connection, statementFor(wanted));
    if (const auto started = start(query, connection, wanted); !started) {
        return tl::unexpected(started.error());
    }
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

// What is due first comes first, then what has no date, then what is complete.
domain::Result<QList<QByteArray>> followUpValues(Connection &connection,
                                                 const domain::ContactKeys &keys)
{
    QHash<domain::ContactKey, QByteArray> flagged;
    Query query(connection,
                "SELECT key, flag, flag_due FROM contact WHERE flag > 0 AND deleted_at IS NULL");
    query.run();
    while (query.next()) {
        const bool isOpen =
            query.integer(1) == static_cast<int>(domain::FollowupFlag::Status::Flagged);
        const QByteArray due = query.bytes(2);
        flagged.insert({query.integer(0)}, !isOpen ? "3" : due.isEmpty() ? "2" : "1" + due);
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    QList<QByteArray> values;
    values.reserve(keys.size());
    for (const domain::ContactKey key : keys) {
        values.append(flagged.value(key));
    }
    return values;
}

domain::Result<QList<QByteArray>> unkeptValues(Connection &connection, ContactColumn column,
                                               const domain::ContactKeys &keys)
{
    if (domain::isField(column)) {
        return fieldSortKeys(connection, column, keys);
    }
    return column == ContactColumn::Folder ? folderValues(connection, keys)
                                           : followUpValues(connection, keys);
}

domain::Result<std::vector<Criterion>> criteria(Connection &connection,
                                                const QList<domain::SortKey> &sort,
                                                const domain::ContactKeys &keys,
                                                ContactOrder &order)
{
    std::vector<Criterion> all;
    for (const domain::SortKey &each : sort) {
        Criterion criterion{.values = {}, .order = each.order};
        if (!domain::isProperty(each.column)) {
            auto values = unkeptValues(connection, each.column, keys);
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

// Who is shown without a search: all of the place, or what the filter leaves of it.
domain::Result<std::optional<KeySet>> filtered(Connection &connection, const ContactQuery &query)
{
    if (query.filter.isEmpty()) {
        return std::optional<KeySet>();
    }
    const auto contacts = contactsByName(connection, query);
    if (!contacts) {
        return tl::unexpected(contacts.error());
    }
    KeySet keys;
    for (const NamedContact &each : *contacts) {
        keys.insert(each.key.value);
    }
    return std::optional(std::move(keys));
}

// By name the best hits come first; in an order that the person chose, those in names do.
void rank(std::vector<int> &places, const FoundContacts &found, const ContactQuery &query)
{
    if (query.sort.isEmpty() || query.sort.first() == domain::SortKey()) {
        std::ranges::transform(found.hits, places.begin(), &SearchHit::place);
        return;
    }
    std::vector<HitRank> ranks(places.size(), HitRank::Elsewhere);
    for (const SearchHit &hit : found.hits) {
        ranks[static_cast<size_t>(hit.place)] = std::max(hit.rank, HitRank::InName);
    }
    std::ranges::stable_sort(places, {},
                             [&ranks](int place) { return ranks[static_cast<size_t>(place)]; });
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
    return stoppableOrder(connection, std::move(query), {});
}

domain::Result<ContactOrder> stoppableOrder(Connection &connection, ContactQuery query,
                                            StopFlag stop)
{
    ContactOrder order;
    order.revision = connection.revision();
    const bool isSearch = !query.text.trimmed().isEmpty();
    FoundContacts found;
    if (isSearch) {
        const auto among = filtered(connection, query);
        auto answer = among ? foundContacts(connection, query, *among, stop, order)
                            : tl::unexpected(among.error());
        if (!answer) {
            return tl::unexpected(answer.error());
        }
        found = *std::move(answer);
    } else {
        auto contacts = contactsByName(connection, query);
        if (!contacts) {
            return tl::unexpected(contacts.error());
        }
        found.byName = *std::move(contacts);
        order.total = static_cast<int>(found.byName.size());
    }
    const QList<NamedContact> &byName = found.byName;
    order.found = static_cast<int>(byName.size());
    auto places = sortedPlaces(connection, query, byName, order);
    if (!places) {
        return tl::unexpected(places.error());
    }
    const bool isGrouped = query.group != domain::GroupBy::None;
    if (isSearch && !isGrouped) {
        rank(*places, found, query);
    } else if (!isGrouped
               && (query.sort.isEmpty() || query.sort.first().column == ContactColumn::Name)) {
        order.sections = sectionsOf(byName, *places);
    }
    domain::ContactKeys keys;
    keys.reserve(order.found);
    for (const int place : *places) {
        keys.append(byName.at(place).key);
    }
    if (const auto done = groupContacts(connection, query, keys, byName, order); !done) {
        return tl::unexpected(done.error());
    }
    return order;
}

} // namespace store
