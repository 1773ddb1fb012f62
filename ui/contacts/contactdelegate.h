// What the delegates of all views of contacts share: headers of groups, tool tips, one size for all.
//
// Promise  every row has the same size; one whose text is still on its way keeps its place, painted as
//          quiet bars. What is cut, or shown by colour alone, is in the tool tip. Mirrors for right-to-left.
//          The words of a header are option.text.
// Thread   GUI thread.
#pragma once

#include "ui/contacts/rowlayout.h"

#include <QStyledItemDelegate>

namespace ui {

enum class Density { Comfortable, TwoLines, OneLine };

class ContactDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setDensity(Density density) { m_density = density; }

    virtual RowLayout::Measures measures() const = 0; // without the width
    virtual int avatarSize() const = 0;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    Density density() const { return m_density; }
    virtual void paintContact(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const = 0;

private:
    Density m_density = Density::TwoLines;
};

} // namespace ui
