#include "ui/contacts/quickedit.h"

#include "services/domain/contactproperty.h"
#include "ui/editors/birthdayfield.h"

namespace ui {

using domain::ContactProperty;

namespace {

struct Place
{
    ContactProperty property;
    qsizetype index = 0; // in a list
};

std::optional<Place> placeOf(const QString &entryId)
{
    const auto property = domain::propertyByGraphName(entryId.section(u'.', 0, 0));
    if (!property || *property == ContactProperty::PersonalNotes
        || *property == ContactProperty::Gender || *property == ContactProperty::Children) {
        return std::nullopt;
    }
    return Place{*property, entryId.section(u'.', 1, 1).toInt()};
}

template <class List, class Element>
List replaced(List list, qsizetype index, const Element &element, bool isEmpty)
{
    if (index < list.size() && isEmpty) {
        list.removeAt(index);
    } else if (index < list.size()) {
        list[index] = element;
    }
    return list;
}

struct Text
{
    qsizetype index;

    std::optional<QString> operator()(const QString &value) const
    {
        return value.contains(u'\n') ? std::nullopt : std::optional(value);
    }
    std::optional<QString> operator()(const QStringList &values) const
    {
        return index < values.size() ? std::optional(values.at(index)) : std::nullopt;
    }
    std::optional<QString> operator()(const QDate &date) const
    {
        return date.isValid() ? std::optional(birthdayInput(date)) : std::nullopt;
    }
    std::optional<QString> operator()(const QList<domain::EmailAddress> &emails) const
    {
        return index < emails.size() ? std::optional(emails.at(index).address) : std::nullopt;
    }
    std::optional<QString> operator()(const domain::PhysicalAddress &) const
    {
        return std::nullopt;
    }
};

struct Written
{
    qsizetype index;
    QString text;

    std::optional<domain::PropertyValue> operator()(const QString &) const { return text; }
    std::optional<domain::PropertyValue> operator()(const QStringList &values) const
    {
        return replaced(values, index, text, text.isEmpty());
    }
    std::optional<domain::PropertyValue> operator()(const QDate &) const
    {
        const QDate date = readBirthday(text);
        return date.isValid() || text.isEmpty() ? std::optional<domain::PropertyValue>(date)
                                                : std::nullopt;
    }
    std::optional<domain::PropertyValue> operator()(const QList<domain::EmailAddress> &emails) const
    {
        if (index < emails.size() && emails.at(index).address == text) {
            return emails; // with its name
        }
        return replaced(emails, index, domain::EmailAddress{{}, text}, text.isEmpty());
    }
    std::optional<domain::PropertyValue> operator()(const domain::PhysicalAddress &) const
    {
        return std::nullopt;
    }
};

} // namespace

std::optional<QString> quickText(const domain::Contact &contact, const QString &entryId)
{
    const auto place = placeOf(entryId);
    return place ? std::visit(Text{place->index}, domain::value(contact, place->property))
                 : std::nullopt;
}

std::optional<domain::ContactPatch> quickPatch(const domain::Contact &contact,
                                               const QString &entryId, const QString &text)
{
    const auto place = placeOf(entryId);
    if (!place) {
        return std::nullopt;
    }
    const domain::PropertyValue before = domain::value(contact, place->property);
    const auto after = std::visit(Written{place->index, text.trimmed()}, before);
    if (!after) {
        return std::nullopt;
    }
    domain::ContactPatch patch;
    if (*after != before) {
        patch.values.insert_or_assign(place->property, *after);
    }
    return patch;
}

} // namespace ui
