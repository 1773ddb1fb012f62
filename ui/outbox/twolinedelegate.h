// Paints a row of two lines behind a mark or a person's picture: changes, deleted contacts.
//
// Shape    Qt::DisplayRole the first line, DetailRole the second. With MarkRole an icon
//          (presentation::IconName) in MarkTintRole (presentation::Tint); else the picture of PhotoRole and
//          NameRole (models/contactroles.h).
// Promise  every row has the same height; a row whose text is on its way keeps its place. What is cut is
//          in the tool tip of the model. Mirrors for right-to-left.
// Thread   GUI thread.
#pragma once

#include <QStyledItemDelegate>

namespace ui {

enum TwoLineRole {
    DetailRole = Qt::UserRole + 300, // QString
    MarkRole,                        // int: presentation::IconName
    MarkTintRole,                    // int: presentation::Tint; Danger colours the second line too
};

class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight();
    static int pictureSize();

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ui
