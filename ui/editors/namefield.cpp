#include "ui/editors/namefield.h"

#include "ui/editors/formedtext.h"
#include "ui/editors/textfield.h"
#include "ui/presentation/metrics.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using domain::ContactProperty;

namespace {

bool isOptional(ContactProperty property)
{
    return property != ContactProperty::GivenName && property != ContactProperty::Surname
        && property != ContactProperty::DisplayName;
}

} // namespace

NameField::NameField(QWidget *parent)
    : EditorField(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(presentation::scaled(6));
    add(ContactProperty::Title, tr("Title"));
    add(ContactProperty::GivenName, tr("First name"));
    add(ContactProperty::MiddleName, tr("Middle name"));
    add(ContactProperty::Surname, tr("Last name"));
    add(ContactProperty::Generation, tr("Suffix"));
    add(ContactProperty::YomiGivenName, tr("Phonetic first"));
    add(ContactProperty::YomiSurname, tr("Phonetic last"));
    m_displayName = add(ContactProperty::DisplayName, tr("Display name"));
    add(ContactProperty::NickName, tr("Nickname"));
    setFocusProxy(m_parts.at(ContactProperty::GivenName));
    m_formed = new FormedText(m_displayName, this);
}

TextField *NameField::add(ContactProperty property, const QString &label)
{
    auto *field = new TextField(property, label, this);
    m_layout->addWidget(field);
    m_parts.emplace(property, field);
    field->setHidden(isOptional(property));
    connect(field, &EditorField::edited, this, &EditorField::edited);
    return field;
}

void NameField::load(const domain::Contact &contact)
{
    for (const auto &[property, field] : m_parts) {
        field->load(contact);
        if (!field->isBlank()) {
            field->show();
        }
    }
    m_formed->load(domain::generatedDisplayName(contact));
}

void NameField::store(domain::Contact &contact) const
{
    for (const auto &[property, field] : m_parts) {
        field->store(contact);
    }
}

bool NameField::isBlank() const
{
    return std::ranges::all_of(m_parts, [](const auto &part) { return part.second->isBlank(); });
}

void NameField::begin()
{
    m_parts.at(ContactProperty::GivenName)->begin();
}

bool NameField::isPartShown(ContactProperty part) const
{
    return !m_parts.at(part)->isHidden();
}

void NameField::beginPart(ContactProperty part)
{
    if (part == ContactProperty::YomiGivenName) {
        m_parts.at(ContactProperty::YomiSurname)->show();
    }
    m_parts.at(part)->begin();
}

void NameField::offerDisplayName(const QString &formed)
{
    m_formed->offer(formed);
}

QString NameField::displayName() const
{
    return m_displayName->text();
}

} // namespace ui
