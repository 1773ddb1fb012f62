#include "services/domain/contactfilter.h"

#include "services/domain/outlookcategory.h"

#include <QJsonArray>

#include <algorithm>

namespace domain {

namespace {

constexpr QLatin1String amongMember("among");
constexpr QLatin1String categoriesMember("categories");
constexpr QLatin1String matchMember("match");
constexpr QLatin1String followUps("followUps");
constexpr QLatin1String unlabelled("unlabelled");
constexpr QLatin1String all("all");

} // namespace

bool ContactFilter::names(const QString &category) const
{
    return std::ranges::any_of(
        categories, [&category](const QString &each) { return isSameCategory(each, category); });
}

void ContactFilter::toggle(const QString &category)
{
    const auto removed = categories.removeIf(
        [&category](const QString &each) { return isSameCategory(each, category); });
    if (removed == 0) {
        categories.append(category);
    }
}

QJsonObject filterToJson(const ContactFilter &filter)
{
    QJsonObject json;
    if (filter.among != ContactFilter::Among::All) {
        json.insert(amongMember,
                    filter.among == ContactFilter::Among::FollowUps ? followUps : unlabelled);
    }
    if (!filter.categories.isEmpty()) {
        json.insert(categoriesMember, QJsonArray::fromStringList(filter.categories));
    }
    if (filter.match == ContactFilter::Match::All) {
        json.insert(matchMember, all);
    }
    return json;
}

ContactFilter filterFromJson(const QJsonObject &json)
{
    ContactFilter filter;
    const QString among = json.value(amongMember).toString();
    if (among == followUps) {
        filter.among = ContactFilter::Among::FollowUps;
    } else if (among == unlabelled) {
        filter.among = ContactFilter::Among::Unlabelled;
    }
    const QJsonArray categories = json.value(categoriesMember).toArray();
    for (const QJsonValue &each : categories) {
        if (const QString name = each.toString(); !name.isEmpty() && !filter.names(name)) {
            filter.categories.append(name);
        }
    }
    if (json.value(matchMember).toString() == all) {
        filter.match = ContactFilter::Match::All;
    }
    return filter;
}

} // namespace domain
