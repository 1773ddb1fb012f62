#include "ui/contacts/contactlistdelegate.h"

#include "models/contactroles.h"
#include "ui/contacts/contactpainter.h"
#include "ui/presentation/avatar.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/rowpainter.h"

#include <QPainter>

#include <algorithm>

namespace ui {

using presentation::Colors;
using presentation::scaled;

namespace {

Qt::LayoutDirection opposite(Qt::LayoutDirection direction)
{
    return direction == Qt::RightToLeft ? Qt::LeftToRight : Qt::RightToLeft;
}

void paintDue(QPainter *painter, const QRect &rect, const DueText &due, const QFont &font,
              Qt::LayoutDirection direction)
{
    paintLine(painter, rect, due.text, font, due.color, opposite(direction)); // at the end
}

} // namespace

int ContactListDelegate::rowHeight() const
{
    switch (density()) {
    case Density::Comfortable:
        return scaled(60);
    case Density::TwoLines:
        return scaled(42);
    case Density::OneLine:
        return scaled(28);
    }
    Q_UNREACHABLE();
}

RowLayout::Measures ContactListDelegate::measures() const
{
    return {.cellHeight = rowHeight(), .headerHeight = groupHeaderHeight()};
}

int ContactListDelegate::avatarSize() const
{
    switch (density()) {
    case Density::Comfortable:
        return scaled(40);
    case Density::TwoLines:
        return scaled(32);
    case Density::OneLine:
        return scaled(20);
    }
    Q_UNREACHABLE();
}

void ContactListDelegate::paintContact(QPainter *painter, const QStyleOptionViewItem &option,
                                       const QModelIndex &index) const
{
    const Colors colors = presentation::colorsFrom(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const Qt::LayoutDirection direction = option.direction;

    presentation::paintRowBackground(painter, option.rect,
                                     presentation::rowStates(option.state, direction), colors);

    RowCutter row(option.rect, direction);
    row.leading(m_gutter > 0 ? m_gutter : scaled(12));
    const int size = avatarSize();
    const QRect avatar = centred(row.leading(size), size, size);
    row.leading(scaled(10));
    const bool isLow = density() == Density::OneLine;
    const QRect marks = row.trailing(scaled(isLow && markCount(index) > 1 ? 46 : 28));

    if (!index.data(models::LoadedRole).toBool()) {
        paintLoadingRow(painter, avatar, row.rest(), colors, direction);
        return;
    }

    const QString name = index.data(models::NameRole).toString();
    painter->drawPixmap(avatar.topLeft(),
                        presentation::avatarPixmap(name,
                                                   index.data(models::PhotoRole).value<QImage>(),
                                                   size, painter->device()->devicePixelRatioF()));
    paintMarks(painter, marks, index, colors);

    const QString shownName = presentation::nameOrPlaceholder(name);
    const QColor nameColor = name.isEmpty() ? colors.muted : colors.text;
    const MarkedText below = lineBelow(index);
    const MarkedText marked{shownName, markedText(index, domain::ContactColumn::Name).ranges};
    const DueText due = dueText(index, colors);
    const QFont dueFont = presentation::captionFont();
    const int dueWidth =
        due.text.isEmpty() ? 0 : QFontMetrics(dueFont).horizontalAdvance(due.text) + scaled(8);
    const QColor background = selected ? colors.selectedRow : colors.base;
    if (isLow) {
        paintDue(painter, row.trailing(dueWidth), due, dueFont, direction);
        paintDots(painter, row, option.rect, index, colors, background);
        const QFont font = presentation::emphasisFont();
        const int wanted = QFontMetrics(font).horizontalAdvance(shownName) + scaled(12);
        const QRect first = row.leading(std::min(wanted, row.rest().width()));
        paintMarked(painter, first, marked, font, nameColor, direction);
        if (row.rest().width() > scaled(40)) {
            paintMarked(painter, row.rest(), below, presentation::captionFont(), colors.muted,
                        direction);
        }
    } else {
        const QFont nameFont = presentation::listNameFont();
        const QFont belowFont = presentation::captionFont();
        const int nameHeight = QFontMetrics(nameFont).height();
        const QString source = sourceName(index);
        const int belowHeight = below.text.isEmpty() && due.text.isEmpty() && source.isEmpty()
            ? 0
            : QFontMetrics(belowFont).height() + scaled(1);
        const int top = option.rect.top() + (option.rect.height() - nameHeight - belowHeight) / 2;
        const QRect wholeLine = row.rest();
        const QRect nameLine(wholeLine.left(), top, wholeLine.width(), nameHeight);
        RowCutter second(QRect(wholeLine.left(), top + nameHeight, wholeLine.width(), belowHeight),
                         direction);
        paintDue(painter, second.trailing(dueWidth), due, dueFont, direction);
        if (!source.isEmpty()) {
            const int wanted = QFontMetrics(belowFont).horizontalAdvance(source) + scaled(8);
            const int room = std::min(wanted, wholeLine.width() * 2 / 5);
            paintLine(painter, second.trailing(room), source, belowFont, colors.muted,
                      opposite(direction));
        }
        paintMarked(painter, second.rest(), below, belowFont, colors.muted, direction);
        paintDots(painter, row, nameLine, index, colors, background);
        paintMarked(painter, QRect(row.rest().left(), top, row.rest().width(), nameHeight), marked,
                    nameFont, nameColor, direction);
    }
}

} // namespace ui
