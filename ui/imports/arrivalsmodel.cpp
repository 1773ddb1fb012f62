#include "ui/imports/arrivalsmodel.h"

#include "ui/contacts/propertytext.h"
#include "ui/widgets.h"

#include <algorithm>

namespace ui {

void ArrivalsModel::setPlan(models::PlanPointer plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_properties.clear();
    for (const domain::PropertyInfo &info : domain::contactProperties()) {
        const auto contacts = m_plan->cards.contacts.mid(0, rowsShown);
        const bool isThere = std::ranges::any_of(contacts, [&info](const auto &each) {
            return !domain::isEmpty(domain::value(each.contact, info.property));
        });
        if (isThere && info.property != domain::ContactProperty::DisplayName) {
            m_properties.append(info.property);
        }
    }
    endResetModel();
}

int ArrivalsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_plan == nullptr
        ? 0
        : static_cast<int>(std::min<qsizetype>(rowsShown, m_plan->cards.contacts.size()));
}

int ArrivalsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_properties.size()) + 1;
}

QVariant ArrivalsModel::data(const QModelIndex &index, int role) const
{
    const domain::Contact &contact = m_plan->cards.contacts.at(index.row()).contact;
    if (index.column() == 0) {
        return role == Qt::DisplayRole ? domain::shownName(contact) : QVariant();
    }
    const domain::ContactProperty property = m_properties.at(index.column() - 1);
    return role == Qt::DisplayRole ? propertyLine(property, domain::value(contact, property))
        : role == Qt::ToolTipRole
        ? plainToolTip(propertyText(property, domain::value(contact, property)))
        : QVariant();
}

QVariant ArrivalsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == 0 ? propertyTitle(domain::ContactProperty::DisplayName)
                        : propertyTitle(m_properties.at(section - 1));
}

} // namespace ui
