// What is selected now: the place in the tree and the contacts in the list, and whether these may be
// changed. Action groups read it; the two panes write it.
//
// Promise  changed() follows each change, contactsChanged() before it when the contacts are others;
//          nothing else is remembered here.
// Thread   GUI thread.
#pragma once

#include "ui/place.h"

#include <QObject>

namespace ui {

class Selection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const Place &place() const { return m_place; }
    const domain::ContactKeys &contacts() const { return m_contacts; }

    QString readOnlyReason() const; // why the contacts may not be changed; empty: they may

    void setPlace(const Place &place);
    void setContacts(const domain::ContactKeys &contacts);
    void setReadOnly(int count); // of the contacts

Q_SIGNALS:
    void changed();
    void contactsChanged();

private:
    Place m_place;
    domain::ContactKeys m_contacts;
    int m_readOnly = 0;
};

} // namespace ui
