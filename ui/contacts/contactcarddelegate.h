// Paints a contact as a card: photo, name, company, e-mail, phone, category chips; or as a portrait, with
// a large photo above the name.
// Thread   GUI thread.
#pragma once

#include "ui/contacts/contactdelegate.h"

namespace ui {

class ContactCardDelegate : public ContactDelegate
{
    Q_OBJECT

public:
    enum class Shape { Card, Portrait };

    ContactCardDelegate(Shape shape, QObject *parent);

    RowLayout::Measures measures() const override;
    int avatarSize() const override;

protected:
    void paintContact(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;

private:
    void paintCard(QPainter *painter, const QRect &card, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    void paintPortrait(QPainter *painter, const QRect &card, const QStyleOptionViewItem &option,
                       const QModelIndex &index) const;
    void paintAvatar(QPainter *painter, const QRect &place, const QModelIndex &index) const;

    Shape m_shape;
};

} // namespace ui
