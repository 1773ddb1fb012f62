// How the contacts of a place are shown: the kind of view, its columns, order and groups, and which of
// them.
//
// Shape    Widths are logical pixels where the body text is 13 high. An empty order is by name.
//          Json: {"kind", "columns": [{"name", "width"}], "sort": [{"column", "order"}], "group",
//          "filter" (contactfilter.h)}.
// Promise  viewFromJson answers the default for whatever is missing or unknown, so that an older program
//          reads what a newer one wrote. The name is always one of the columns.
// Thread   any; pure.
#pragma once

#include "services/domain/contactcolumn.h"
#include "services/domain/contactfilter.h"

#include <QJsonObject>
#include <QList>
#include <QMetaType>

namespace domain {

enum class ViewKind { List, Cards, Table, Portraits };
enum class GroupBy { None, Company, Category, Folder, Initial };

struct ViewColumn
{
    ContactColumn column = ContactColumn::Name;
    int width = 0; // 0: as wide as suits its contents

    bool operator==(const ViewColumn &) const = default;
};

struct SortKey
{
    ContactColumn column = ContactColumn::Name;
    Qt::SortOrder order = Qt::AscendingOrder;

    bool operator==(const SortKey &) const = default;
};

struct ContactView
{
    ViewKind kind = ViewKind::List;
    QList<ViewColumn> columns = standardColumns();
    QList<SortKey> sort;
    GroupBy group = GroupBy::None;
    ContactFilter filter;

    static QList<ViewColumn> standardColumns();
    bool operator==(const ContactView &) const = default;
};

enum class SortClick { Alone, Additional };

// The order after a click on the head of a column: alone it sorts by that column, or turns it round;
// an additional one adds it behind the others, turns it round, and at last takes it away again.
QList<SortKey> sortAfterClick(QList<SortKey> sort, ContactColumn column, SortClick click);

QJsonObject viewToJson(const ContactView &view);
ContactView viewFromJson(const QJsonObject &json);

} // namespace domain

Q_DECLARE_METATYPE(domain::ContactView)
