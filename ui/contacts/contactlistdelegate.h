// Paints a row of the contact list: photo or initials, name, second line, category dots, marks.
//
// Promise  marks stand in one column at the trailing edge.
// Thread   GUI thread.
#pragma once

#include "ui/contacts/contactdelegate.h"

namespace ui {

class ContactListDelegate : public ContactDelegate
{
    Q_OBJECT

public:
    using ContactDelegate::ContactDelegate;

    void setGutter(int width) { m_gutter = width; } // room for the section letters

    int rowHeight() const;
    RowLayout::Measures measures() const override;
    int avatarSize() const override;

protected:
    void paintContact(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;

private:
    int m_gutter = 0;
};

} // namespace ui
