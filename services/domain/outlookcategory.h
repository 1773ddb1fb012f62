// An entry of the master category list. Contacts name categories by displayName, not by id.
//
// Source   Graph v1.0 "outlookCategory resource type", enum categoryColor.
#pragma once

#include "services/domain/keys.h"

#include <QString>

namespace domain {

// preset0 to preset24 as 0 to 24, or none.
struct CategoryColor
{
    int preset = -1;

    bool isNone() const { return preset < 0; }
    bool operator==(const CategoryColor &) const = default;
};

// "none" or "preset7"; anything else reads as none.
CategoryColor categoryColorFromGraph(QStringView name);
QString categoryColorToGraph(CategoryColor color);

constexpr qsizetype maximumCategoryName = 255;

// What two spellings of one name have in common: names are compared without case.
QString categoryId(const QString &name);
bool isSameCategory(const QString &name, const QString &other);

struct OutlookCategory
{
    CategoryKey key; // invalid: the master list lacks it, only contacts name it
    MailboxKey mailbox;
    QString displayName;
    CategoryColor color;
    int contactCount = 0;
    bool pending = false; // an edit of it is not on the server yet

    bool operator==(const OutlookCategory &) const = default;
};

} // namespace domain
