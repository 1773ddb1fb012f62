// Paints a row of the contact list: photo or initials, name, second line, category dots, marks.
//
// Promise  every row has the same height; a row whose text is still on its way keeps its place, painted
//          as quiet bars. Marks stand in one column at the trailing edge. What is cut, or shown by
//          colour alone, is in the tool tip. Mirrors for right-to-left.
// Thread   GUI thread.
#pragma once

#include <QStyledItemDelegate>

namespace ui {

enum class Density { Comfortable, TwoLines, OneLine };

class ContactListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setDensity(Density density) { m_density = density; }
    void setGutter(int width) { m_gutter = width; } // room for the section letters

    int rowHeight() const;
    int avatarSize() const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    Density m_density = Density::TwoLines;
    int m_gutter = 0;
};

} // namespace ui
