// Paints a category in the dialog: dot, name, and at the end how many contacts have it, or that it is
// missing in Outlook's list.
// Thread   GUI thread.
#pragma once

#include <QStyledItemDelegate>

namespace ui {

class CategoryListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ui
