#include "ui/outbox/twolinedelegate.h"

#include "models/contactroles.h"
#include "ui/presentation/avatar.h"
#include "ui/presentation/iconengine.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/rowpainter.h"

#include <QPainter>
#include <QTreeView>

namespace ui {

using presentation::colorOf;
using presentation::Colors;
using presentation::scaled;
using presentation::Tint;

namespace {

constexpr int markSize = 18;

QPixmap pictureOf(const QModelIndex &index, const Colors &colors, qreal devicePixelRatio)
{
    const QVariant mark = index.data(MarkRole);
    if (mark.isValid()) {
        const auto tint = static_cast<Tint>(index.data(MarkTintRole).toInt());
        return presentation::iconPixmap(static_cast<presentation::IconName>(mark.toInt()),
                                        scaled(markSize), devicePixelRatio, colorOf(tint, colors));
    }
    return presentation::avatarPixmap(index.data(models::NameRole).toString(),
                                      index.data(models::PhotoRole).value<QImage>(),
                                      TwoLineDelegate::pictureSize(), devicePixelRatio);
}

void paintBackground(QPainter *painter, const QStyleOptionViewItem &option, const Colors &colors)
{
    QRect row = option.rect;
    if (qobject_cast<const QTreeView *>(option.widget) != nullptr) {
        // The style has painted the part before the item, with the bar of a selected row.
        const int bar = scaled(3);
        option.direction == Qt::RightToLeft ? row.setRight(row.right() + bar)
                                            : row.setLeft(row.left() - bar);
    }
    painter->save();
    painter->setClipRect(option.rect);
    presentation::paintRowBackground(
        painter, row, presentation::rowStates(option.state, option.direction), colors);
    painter->restore();
}

void paintLine(QPainter *painter, const QRect &line, const QString &text, const QFont &font,
               const QColor &color, Qt::LayoutDirection direction)
{
    const auto side = direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter->setFont(font);
    painter->setPen(color);
    // A text reads as its letters do, and so it is cut at its own end.
    const int reads = text.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
    painter->drawText(line,
                      int(side | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine | reads,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width()));
}

} // namespace

int TwoLineDelegate::rowHeight()
{
    return scaled(48);
}

int TwoLineDelegate::pictureSize()
{
    return scaled(32);
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Colors colors = presentation::colorsFrom(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(painter, option, colors);

    const QString title = index.data().toString();
    const QString detail = index.data(DetailRole).toString();
    if (title.isEmpty() && detail.isEmpty()) {
        painter->restore();
        return; // on its way
    }
    const bool isMark = index.data(MarkRole).isValid();
    const bool isDanger =
        isMark && static_cast<Tint>(index.data(MarkTintRole).toInt()) == Tint::Danger;
    const QPixmap picture = pictureOf(index, colors, painter->device()->devicePixelRatioF());
    const int size = isMark ? scaled(markSize) : pictureSize();
    QRect place(option.rect.left() + scaled(12), option.rect.center().y() - size / 2, size, size);

    const QFont titleFont = presentation::bodyFont();
    const QFont detailFont = presentation::captionFont();
    const int titleHeight = QFontMetrics(titleFont).height();
    const int detailHeight = QFontMetrics(detailFont).height();
    const int gap = scaled(2);
    const int left = place.right() + scaled(12);
    const int top =
        option.rect.top() + (option.rect.height() - titleHeight - gap - detailHeight) / 2;
    QRect first(left, top, option.rect.right() - scaled(12) - left, titleHeight);
    QRect second(left, top + titleHeight + gap, first.width(), detailHeight);
    for (QRect *rect : {&place, &first, &second}) {
        *rect = QStyle::visualRect(option.direction, option.rect, *rect);
    }
    painter->drawPixmap(place.topLeft(), picture);
    paintLine(painter, first, title, titleFont, colors.text, option.direction);
    paintLine(painter, second, detail, detailFont, isDanger ? colors.danger : colors.muted,
              option.direction);
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option,
                                const QModelIndex & /*index*/) const
{
    return {option.rect.width(), rowHeight()};
}

} // namespace ui
