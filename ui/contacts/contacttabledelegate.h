// Paints a row of the table of contacts: one cell a column of the header, wherever that stands.
// Thread   GUI thread.
#pragma once

#include "services/domain/contactcolumn.h"
#include "ui/contacts/contactdelegate.h"

namespace ui {

class ContactTableHeader;

class ContactTableDelegate : public ContactDelegate
{
    Q_OBJECT

public:
    ContactTableDelegate(const ContactTableHeader &header, QObject *parent);

    RowLayout::Measures measures() const override;
    int avatarSize() const override;

protected:
    void paintContact(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;

private:
    void paintCell(QPainter *painter, const QRect &rect, domain::ContactColumn column,
                   const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintName(QPainter *painter, const QRect &rect, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;

    const ContactTableHeader &m_header;
};

} // namespace ui
