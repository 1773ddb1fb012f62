#include "services/store/contactgroups.h"

#include "services/store/columnvalues.h"
#include "services/store/connection.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <vector>

namespace store {

namespace {

struct Heading
{
    QString title;
    domain::FolderKey folder;
    domain::ContactKeys members;
};

// Each contact under headings by number; the last heading is for those without a value.
using Filed = QMultiHash<domain::ContactKey, int>;

bool isTurnedRound(const ContactQuery &query)
{
    using C = domain::ContactColumn;
    if (query.sort.isEmpty() || query.sort.first().order == Qt::AscendingOrder) {
        return false;
    }
    switch (query.group) {
    case domain::GroupBy::None:
        return false;
    case domain::GroupBy::Company:
        return query.sort.first().column == C::CompanyName;
    case domain::GroupBy::Category:
        return query.sort.first().column == C::Categories;
    case domain::GroupBy::Folder:
        return query.sort.first().column == C::Folder;
    case domain::GroupBy::Initial:
        return query.sort.first().column == C::Name;
    }
    Q_UNREACHABLE();
}

void fillOrder(const ContactQuery &query, std::vector<Heading> &headings, ContactOrder &order)
{
    if (isTurnedRound(query)) {
        const auto without = std::ranges::find_if(
            headings, [](const Heading &each) { return each.title.isEmpty(); });
        std::reverse(headings.begin(), without);
    }
    for (Heading &each : headings) {
        if (each.members.isEmpty()) {
            continue;
        }
        order.groups.append({.title = each.title,
                             .folder = each.folder,
                             .firstRow = static_cast<int>(order.keys.size()),
                             .count = static_cast<int>(each.members.size())});
        order.keys.append(each.members);
    }
}

std::vector<Heading> initials(const QList<NamedContact> &byName,
                              QHash<domain::ContactKey, int> &filed)
{
    std::vector<Heading> headings;
    QHash<QString, int> places; // names that begin with a digit and the nameless share "#"
    for (const NamedContact &each : byName) {
        const auto known = places.constFind(each.section);
        const int place = known == places.cend() ? static_cast<int>(headings.size()) : *known;
        if (known == places.cend()) {
            places.insert(each.section, place);
            headings.push_back({.title = each.section, .folder = {}, .members = {}});
        }
        filed.insert(each.key, place);
    }
    return headings;
}

domain::Result<QString> companyOf(Connection &connection, domain::ContactKey key)
{
    Query query(connection, "SELECT company FROM contact WHERE key = ?");
    const bool isThere = query.run(key) && query.next();
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return isThere ? query.text(0) : QString();
}

domain::Result<std::vector<Heading>>
companies(Connection &connection, const domain::ContactKeys &found, ContactOrder &order)
{
    const auto values = columnValues(connection, domain::ContactColumn::CompanyName, found);
    if (!values) {
        return tl::unexpected(values.error());
    }
    noteUnkept(order, *values);
    std::map<QByteArray, domain::ContactKeys> members;
    domain::ContactKeys without;
    for (qsizetype i = 0; i < found.size(); ++i) {
        const QByteArray &key = values->keys.at(i);
        (key.isEmpty() ? without : members[key]).append(found.at(i));
    }
    std::vector<Heading> headings;
    for (auto &[key, keys] : members) {
        const auto title = companyOf(connection, keys.first());
        if (!title) {
            return tl::unexpected(title.error());
        }
        headings.push_back({.title = *title, .folder = {}, .members = keys});
    }
    headings.push_back({.title = {}, .folder = {}, .members = without});
    return headings;
}

// "Clients › Prague": two folders of one name differ by where they lie.
QString pathOf(const QList<domain::ContactFolder> &folders, domain::ContactFolder folder)
{
    QString path = folder.displayName;
    for (;;) {
        const auto parent = std::ranges::find(folders, folder.parent, &domain::ContactFolder::key);
        if (parent == folders.end() || parent->isDefault) {
            return path;
        }
        path = parent->displayName + QStringLiteral(" › ") + path;
        folder = *parent;
    }
}

domain::Result<std::vector<Heading>> byFolder(Connection &connection,
                                              QHash<domain::ContactKey, int> &filed)
{
    auto places = folderPlaces(connection);
    if (!places) {
        return tl::unexpected(places.error());
    }
    std::vector<Heading> headings;
    for (const domain::ContactFolder &folder : std::as_const(places->folders)) {
        headings.push_back(
            {.title = pathOf(places->folders, folder), .folder = folder.key, .members = {}});
    }
    filed = std::move(places->placeOfContact);
    return headings;
}

domain::Result<std::vector<Heading>> byCategory(Connection &connection, Filed &filed)
{
    std::map<QByteArray, std::pair<QString, domain::ContactKeys>> categories;
    Query query(connection, "SELECT name, contact_key FROM contact_category ORDER BY name");
    query.run();
    QString name;
    domain::ContactKeys *members = nullptr;
    while (query.next()) {
        if (const QString read = query.text(0); members == nullptr || read != name) {
            name = read;
            // Two names may sort the same; their bytes differ.
            auto &category = categories[connection.collator().sortKey(name) + name.toUtf8()];
            category.first = name;
            members = &category.second;
        }
        members->append(domain::ContactKey{query.integer(1)});
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    std::vector<Heading> headings;
    for (const auto &[key, category] : categories) {
        for (const domain::ContactKey contact : category.second) {
            filed.insert(contact, static_cast<int>(headings.size()));
        }
        headings.push_back({.title = category.first, .folder = {}, .members = {}});
    }
    headings.push_back({.title = {}, .folder = {}, .members = {}});
    return headings;
}

void fileOnce(std::vector<Heading> &headings, const QHash<domain::ContactKey, int> &filed,
              const domain::ContactKeys &found)
{
    for (const domain::ContactKey key : found) {
        if (const auto place = filed.constFind(key); place != filed.cend()) {
            headings[static_cast<size_t>(*place)].members.append(key);
        }
    }
}

void fileEach(std::vector<Heading> &headings, const Filed &filed, const domain::ContactKeys &found)
{
    for (const domain::ContactKey key : found) {
        auto [place, end] = filed.equal_range(key);
        if (place == end) {
            headings.back().members.append(key);
        }
        for (; place != end; ++place) {
            headings[static_cast<size_t>(*place)].members.append(key);
        }
    }
}

} // namespace

void noteUnkept(ContactOrder &order, const ColumnValues &values)
{
    order.unkept.append(values.unkept);
    order.isComplete = order.isComplete && values.unkept.size() <= maximumUnkept;
}

domain::Result<FolderPlaces> folderPlaces(Connection &connection)
{
    auto list = folderList(connection);
    if (!list) {
        return tl::unexpected(list.error());
    }
    FolderPlaces places{.folders = std::move(list->folders), .placeOfContact = {}};
    QHash<domain::FolderKey, int> placeOfFolder;
    for (const domain::ContactFolder &folder : std::as_const(places.folders)) {
        placeOfFolder.insert(folder.key, static_cast<int>(placeOfFolder.size()));
    }
    places.placeOfContact.reserve(list->contactCount);
    // The sort key is asked for so that the index answers alone.
    Query query(connection,
                "SELECT folder_key, key FROM contact WHERE deleted_at IS NULL"
                " ORDER BY folder_key, sort_key");
    query.run();
    while (query.next()) {
        if (const auto place = placeOfFolder.constFind({query.integer(0)});
            place != placeOfFolder.cend()) {
            places.placeOfContact.insert({query.integer(1)}, *place);
        }
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return places;
}

domain::Result<> groupContacts(Connection &connection, const ContactQuery &query,
                               const domain::ContactKeys &found, const QList<NamedContact> &byName,
                               ContactOrder &order)
{
    domain::Result<std::vector<Heading>> headings;
    QHash<domain::ContactKey, int> filed;
    Filed filedOften;
    switch (query.group) {
    case domain::GroupBy::None:
        order.keys = found;
        return {};
    case domain::GroupBy::Company:
        headings = companies(connection, found, order);
        break;
    case domain::GroupBy::Initial:
        headings = initials(byName, filed);
        fileOnce(*headings, filed, found);
        break;
    case domain::GroupBy::Folder:
        headings = byFolder(connection, filed);
        if (headings) {
            fileOnce(*headings, filed, found);
        }
        break;
    case domain::GroupBy::Category:
        headings = byCategory(connection, filedOften);
        if (headings) {
            fileEach(*headings, filedOften, found);
        }
        break;
    }
    if (!headings) {
        return tl::unexpected(headings.error());
    }
    fillOrder(query, *headings, order);
    return {};
}

} // namespace store
