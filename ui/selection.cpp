#include "ui/selection.h"

namespace ui {

void Selection::setPlace(const Place &place)
{
    m_place = place;
    Q_EMIT changed();
}

void Selection::setContacts(const domain::ContactKeys &contacts)
{
    if (m_contacts != contacts) {
        m_contacts = contacts;
        Q_EMIT contactsChanged();
        Q_EMIT changed();
    }
}

} // namespace ui
