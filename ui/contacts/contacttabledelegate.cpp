#include "ui/contacts/contacttabledelegate.h"

#include "models/contactroles.h"
#include "ui/contacts/contactpainter.h"
#include "ui/contacts/contacttableheader.h"
#include "ui/presentation/avatar.h"
#include "ui/presentation/columntext.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/rowpainter.h"

#include <QPainter>

#include <algorithm>

namespace ui {

using presentation::scaled;

ContactTableDelegate::ContactTableDelegate(const ContactTableHeader &header, QObject *parent)
    : ContactDelegate(parent)
    , m_header(header)
{
}

RowLayout::Measures ContactTableDelegate::measures() const
{
    const int height = density() == Density::OneLine ? 28
        : density() == Density::TwoLines             ? 34
                                                     : 44;
    return {.cellHeight = scaled(height), .headerHeight = groupHeaderHeight()};
}

int ContactTableDelegate::avatarSize() const
{
    return scaled(density() == Density::OneLine ? 20 : density() == Density::TwoLines ? 24 : 32);
}

void ContactTableDelegate::paintContact(QPainter *painter, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    const presentation::Colors colors = presentation::colorsFrom(option.palette);
    presentation::paintRowBackground(
        painter, option.rect, presentation::rowStates(option.state, option.direction), colors);
    const int visibleEnd = m_header.width();
    for (int place = 0; place < m_header.count(); ++place) {
        const int logical = m_header.logicalIndex(place);
        const int left = m_header.sectionViewportPosition(logical);
        const int width = m_header.sectionSize(logical);
        if (left < visibleEnd && left + width > 0) {
            paintCell(painter, QRect(left, option.rect.top(), width, option.rect.height()),
                      m_header.columnOf(logical), option, index);
        }
    }
}

void ContactTableDelegate::paintCell(QPainter *painter, const QRect &rect,
                                     domain::ContactColumn column,
                                     const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    if (column == domain::ContactColumn::Name) {
        paintName(painter, rect, option, index);
        return;
    }
    if (!index.data(models::LoadedRole).toBool()) {
        return;
    }
    const presentation::Colors colors = presentation::colorsFrom(option.palette);
    RowCutter cell(rect, option.direction);
    cell.leading(scaled(8));
    cell.trailing(scaled(6));
    if (column == domain::ContactColumn::Categories) {
        const bool isSelected = option.state & QStyle::State_Selected;
        RowCutter dots(cell.rest(),
                       option.direction == Qt::RightToLeft ? Qt::LeftToRight : Qt::RightToLeft);
        paintDots(painter, dots, rect, index, colors,
                  isSelected ? colors.selectedRow : colors.base);
        cell = RowCutter(dots.rest(), option.direction);
    }
    if (column == domain::ContactColumn::FollowUp) {
        const DueText due = dueText(index, colors);
        paintLine(painter, cell.rest(), due.text, presentation::bodyFont(),
                  due.color == colors.danger ? due.color : colors.text, option.direction);
        return;
    }
    MarkedText text = markedText(index, column);
    if (const QString written = presentation::cellText(column, text.text); written != text.text) {
        text = {written, {}};
    }
    paintMarked(painter, cell.rest(), text, presentation::bodyFont(), colors.text,
                option.direction);
}

void ContactTableDelegate::paintName(QPainter *painter, const QRect &rect,
                                     const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const presentation::Colors colors = presentation::colorsFrom(option.palette);
    RowCutter cell(rect, option.direction);
    cell.leading(scaled(8));
    const int size = avatarSize();
    const QRect avatar = centred(cell.leading(size), size, size);
    cell.leading(scaled(8));
    if (!index.data(models::LoadedRole).toBool()) {
        cell.trailing(scaled(8));
        paintLoadingRow(painter, avatar, cell.rest(), colors, option.direction);
        return;
    }
    const QString name = index.data(models::NameRole).toString();
    painter->drawPixmap(avatar.topLeft(),
                        presentation::avatarPixmap(name,
                                                   index.data(models::PhotoRole).value<QImage>(),
                                                   size, painter->device()->devicePixelRatioF()));
    if (const int marks = markCount(index); marks > 0) {
        paintMarks(painter, cell.trailing(scaled(6 + 18 * marks)), index, colors);
    }
    cell.trailing(scaled(6));
    const MarkedText marked{presentation::nameOrPlaceholder(name),
                            markedText(index, domain::ContactColumn::Name).ranges};
    const QFont font = presentation::emphasisFont();
    const MarkedText reason = hitReason(index); // no column may show it
    if (!reason.text.isEmpty()) {
        const QFont small = presentation::captionFont();
        const int wanted = QFontMetrics(small).horizontalAdvance(reason.text) + scaled(8);
        const int room = cell.rest().width() - QFontMetrics(font).horizontalAdvance(marked.text);
        paintMarked(painter,
                    cell.trailing(std::clamp(room - scaled(8), cell.rest().width() / 3,
                                             std::max(wanted, cell.rest().width() / 3))),
                    reason, small, colors.muted, option.direction);
        cell.trailing(scaled(8));
    }
    paintMarked(painter, cell.rest(), marked, font, name.isEmpty() ? colors.muted : colors.text,
                option.direction);
}

} // namespace ui
