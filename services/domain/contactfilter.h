// Which of the contacts of a place are shown, besides a search.
//
// Shape    Categories are names in any case; a contact is shown when it has any, or all, of them. The rest
//          narrows that further.
//          Json: {"among", "categories": [...], "match"}; empty for no filter.
// Promise  filterFromJson answers no filter for whatever is missing or unknown.
// Thread   any; pure.
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace domain {

struct ContactFilter
{
    enum class Among { All, FollowUps, Unlabelled }; // Unlabelled: without a category
    enum class Match { Any, All };

    Among among = Among::All;
    QStringList categories; // empty: any, or none
    Match match = Match::Any;

    bool isEmpty() const { return among == Among::All && categories.isEmpty(); }
    bool names(const QString &category) const;
    void toggle(const QString &category); // adds the category, or takes it away

    bool operator==(const ContactFilter &) const = default;
};

QJsonObject filterToJson(const ContactFilter &filter);
ContactFilter filterFromJson(const QJsonObject &json);

} // namespace domain
