#include "services/domain/contactview.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace domain {

namespace {

constexpr QLatin1String kindMember("kind");
constexpr QLatin1String columnsMember("columns");
constexpr QLatin1String nameMember("name");
constexpr QLatin1String widthMember("width");
constexpr QLatin1String sortMember("sort");
constexpr QLatin1String columnMember("column");
constexpr QLatin1String orderMember("order");
constexpr QLatin1String groupMember("group");
constexpr QLatin1String filterMember("filter");
constexpr QLatin1String descending("descending");
constexpr int maximumWidth = 2000;

// In the order of the enumerators.
constexpr std::array kinds{QLatin1String("list"), QLatin1String("cards"), QLatin1String("table"),
                           QLatin1String("portraits")};
constexpr std::array groups{QLatin1String("none"), QLatin1String("company"),
                            QLatin1String("category"), QLatin1String("folder"),
                            QLatin1String("initial")};

template <class Enum, size_t count>
Enum enumerator(const std::array<QLatin1String, count> &names, const QString &name)
{
    const auto found =
        std::ranges::find_if(names, [&name](QLatin1String each) { return name == each; });
    return static_cast<Enum>(found == names.end() ? 0 : found - names.begin());
}

template <class Item>
bool holds(const QList<Item> &items, ContactColumn column)
{
    return std::ranges::any_of(items, [column](const Item &each) { return each.column == column; });
}

} // namespace

QList<ViewColumn> ContactView::standardColumns()
{
    using C = ContactColumn;
    return {{C::Name, 220},         {C::CompanyName, 160}, {C::JobTitle, 140},
            {C::EmailAddress, 200}, {C::Phone, 140},       {C::Categories, 140}};
}

QList<SortKey> sortAfterClick(QList<SortKey> sort, ContactColumn column, SortClick click)
{
    if (sort.isEmpty()) {
        sort.append(SortKey());
    }
    const auto key = std::ranges::find(sort, column, &SortKey::column);
    if (click == SortClick::Alone) {
        const bool turnsRound =
            sort.size() == 1 && key != sort.end() && key->order == Qt::AscendingOrder;
        return {{column, turnsRound ? Qt::DescendingOrder : Qt::AscendingOrder}};
    }
    if (key == sort.end()) {
        sort.append({column, Qt::AscendingOrder});
    } else if (key->order == Qt::AscendingOrder) {
        key->order = Qt::DescendingOrder;
    } else if (sort.size() > 1) {
        sort.erase(key);
    } else {
        key->order = Qt::AscendingOrder;
    }
    return sort;
}

QJsonObject viewToJson(const ContactView &view)
{
    QJsonArray columns;
    for (const ViewColumn &each : view.columns) {
        columns.append(
            QJsonObject{{nameMember, columnName(each.column)}, {widthMember, each.width}});
    }
    QJsonArray sort;
    for (const SortKey &each : view.sort) {
        QJsonObject key{{columnMember, columnName(each.column)}};
        if (each.order == Qt::DescendingOrder) {
            key.insert(orderMember, descending);
        }
        sort.append(key);
    }
    return {{kindMember, kinds.at(static_cast<size_t>(view.kind))},
            {columnsMember, columns},
            {sortMember, sort},
            {groupMember, groups.at(static_cast<size_t>(view.group))},
            {filterMember, filterToJson(view.filter)}};
}

ContactView viewFromJson(const QJsonObject &json)
{
    ContactView view;
    view.kind = enumerator<ViewKind>(kinds, json.value(kindMember).toString());
    view.group = enumerator<GroupBy>(groups, json.value(groupMember).toString());
    view.filter = filterFromJson(json.value(filterMember).toObject());
    QList<ViewColumn> columns;
    const QJsonArray givenColumns = json.value(columnsMember).toArray();
    for (const QJsonValue &each : givenColumns) {
        const auto column = columnByName(each[nameMember].toString());
        if (column && !holds(columns, *column)) {
            columns.append({*column, std::clamp(each[widthMember].toInt(), 0, maximumWidth)});
        }
    }
    if (holds(columns, ContactColumn::Name)) {
        view.columns = columns;
    }
    const QJsonArray givenSort = json.value(sortMember).toArray();
    for (const QJsonValue &each : givenSort) {
        const auto column = columnByName(each[columnMember].toString());
        if (column && !holds(view.sort, *column)) {
            view.sort.append({*column,
                              each[orderMember].toString() == descending ? Qt::DescendingOrder
                                                                         : Qt::AscendingOrder});
        }
    }
    return view;
}

} // namespace domain
