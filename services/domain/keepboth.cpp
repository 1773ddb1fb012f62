#include "services/domain/keepboth.h"

#include "services/domain/contactmerge.h"

#include <algorithm>

namespace domain {

namespace {

bool needsSameEntry(const QString & /*a*/, const QString & /*b*/)
{
    return false;
}

bool needsSameEntry(const EmailAddress &a, const EmailAddress &b)
{
    return !a.address.isEmpty() && a.address.compare(b.address, Qt::CaseInsensitive) == 0;
}

template <class List>
KeptBoth keepElements(ContactProperty property, const List &mine, const List &now)
{
    const qsizetype most = maximumValues(property);
    List both = now;
    List rest;
    for (const auto &element : mine) {
        const auto isElement = [&](const auto &other) {
            return isSameForPeople(property, List{element}, List{other});
        };
        const auto isIts = [&](const auto &other) { return needsSameEntry(element, other); };
        if (std::ranges::any_of(both, isElement)) {
            continue;
        }
        const bool hasRoom = most == 0 || both.size() < most;
        (hasRoom && std::ranges::none_of(both, isIts) ? both : rest).append(element);
    }
    KeptBoth kept;
    if (!rest.isEmpty()) {
        kept.rest = rest;
    }
    if (both.size() > now.size()) {
        kept.edit.values.emplace(property, both);
    }
    return kept;
}

} // namespace

KeptBoth keepBoth(ContactProperty property, const PropertyValue &mine, const Contact &now)
{
    const PropertyValue theirs = value(now, property);
    if (isEmpty(mine) || isSameForPeople(property, mine, theirs)) {
        return {};
    }
    if (isEmpty(theirs)) {
        return {.edit = {{{property, mine}}}, .rest = {}};
    }
    if (property == ContactProperty::PersonalNotes) {
        return {.edit = {{{property, withLines(now.personalNotes, std::get<QString>(mine))}}},
                .rest = {}};
    }
    if (const auto *texts = std::get_if<QStringList>(&mine)) {
        return keepElements(property, *texts, std::get<QStringList>(theirs));
    }
    if (const auto *emails = std::get_if<QList<EmailAddress>>(&mine)) {
        return keepElements(property, *emails, std::get<QList<EmailAddress>>(theirs));
    }
    return {.edit = {}, .rest = mine};
}

QString withLines(const QString &notes, const QString &text)
{
    QStringList lines = notes.isEmpty() ? QStringList() : notes.split(u'\n');
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty() && !lines.contains(line)) {
            lines.append(line);
        }
    }
    return lines.join(u'\n');
}

} // namespace domain
