#include "ui/categories/categorylistdelegate.h"

#include "models/contactroles.h"
#include "ui/presentation/categorycolors.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/rowpainter.h"

#include <QPainter>

namespace ui {

using presentation::scaled;

namespace {

QString detailOf(const QModelIndex &index)
{
    const QString count = presentation::number(index.data(models::CountRole).toInt());
    return index.data(models::OrphanRole).toBool()
        ? CategoryListDelegate::tr("not in Outlook's list · %1").arg(count)
        : count;
}

} // namespace

void CategoryListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const presentation::Colors colors = presentation::colorsFrom(option.palette);
    presentation::paintRowBackground(
        painter, option.rect, presentation::rowStates(option.state, option.direction), colors);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect.adjusted(scaled(12), 0, -scaled(12), 0);
    const auto placed = [&](const QRect &part) {
        return QStyle::visualRect(option.direction, option.rect, part);
    };
    const auto leading = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    const auto trailing = option.direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight;
    QRect dot(0, 0, scaled(11), scaled(11));
    dot.moveCenter(row.center());
    dot.moveLeft(row.left());
    presentation::paintCategoryDot(
        painter, placed(dot), presentation::color({index.data(models::CategoryColorRole).toInt()}),
        colors.base);

    const QString detail = detailOf(index);
    const QFont small = presentation::captionFont();
    QRect end(row);
    end.setLeft(row.right() - QFontMetrics(small).horizontalAdvance(detail) - scaled(4));
    painter->setFont(small);
    painter->setPen(colors.muted);
    painter->drawText(placed(end), trailing | Qt::AlignAbsolute | Qt::AlignVCenter, detail);

    QRect name(row);
    name.setLeft(dot.right() + scaled(10));
    name.setRight(end.left() - scaled(8));
    painter->setFont(option.font);
    painter->setPen(colors.text);
    painter->drawText(
        placed(name), leading | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine,
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, name.width()));
    painter->restore();
}

QSize CategoryListDelegate::sizeHint(const QStyleOptionViewItem & /*option*/,
                                     const QModelIndex & /*index*/) const
{
    return {0, scaled(32)}; // as wide as the view
}

} // namespace ui
