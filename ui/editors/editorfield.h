// One part of the contact editor: some properties of a contact, and the widgets that edit them.
//
// Promise  store(load(contact)) changes no property that the person did not touch. load() of what is
//          shown already leaves text, cursor and half-typed values alone.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactproperty.h"

#include <QWidget>

#include <set>

namespace ui {

class EditorField : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void load(const domain::Contact &contact) = 0;
    virtual void store(domain::Contact &contact) const = 0;
    virtual bool isBlank() const = 0;

    // Shows the field although it is empty, and takes the focus into it.
    virtual void begin() = 0;

    // For several contacts at once: whether this field can be edited for all of them, what it shows
    // where they differ, and which properties shall be taken away from all.
    virtual bool canBeShared() const { return false; }
    virtual void setMixed(const std::set<domain::ContactProperty> & /*mixed*/) { }
    virtual QList<domain::ContactProperty> removed() const { return {}; }

    // What keeps the contact from being saved, in words; empty: nothing.
    virtual QString problem() const { return {}; }

Q_SIGNALS:
    void edited();
};

} // namespace ui
