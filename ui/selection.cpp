#include "ui/selection.h"

#include "ui/presentation/contacttext.h"

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

void Selection::setReadOnly(int count)
{
    if (m_readOnly != count) {
        m_readOnly = count;
        Q_EMIT changed();
    }
}

QString Selection::readOnlyReason() const
{
    return presentation::readOnlyReason(m_readOnly, static_cast<int>(m_contacts.size()));
}

} // namespace ui
