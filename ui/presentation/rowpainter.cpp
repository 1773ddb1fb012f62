#include "ui/presentation/rowpainter.h"

#include "ui/presentation/metrics.h"

#include <QPainter>

namespace presentation {

namespace {
constexpr qreal hoverOpacity = 0.045;
constexpr qreal dropOpacity = 0.3;
constexpr qreal inactiveStrength = 0.65; // of the selected row's colour, without the focus
} // namespace

void paintRowBackground(QPainter *painter, const QRect &rect, RowStates states,
                        const Colors &colors)
{
    painter->save();
    if (states & RowState::DropTarget) {
        painter->fillRect(rect, blend(colors.base, colors.accent, dropOpacity));
    } else if (states & RowState::Selected) {
        painter->fillRect(rect,
                          states & RowState::Inactive
                              ? blend(colors.base, colors.selectedRow, inactiveStrength)
                              : colors.selectedRow);
        const int width = scaled(3);
        const int left = states & RowState::RightToLeft ? rect.right() - width + 1 : rect.left();
        painter->fillRect(QRect(left, rect.top(), width, rect.height()), colors.accent);
    } else if (states & RowState::Hovered) {
        painter->fillRect(rect, blend(colors.base, colors.text, hoverOpacity));
    }
    if (states & RowState::Focused) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colors.accent, scaled(2)));
        painter->setBrush(Qt::NoBrush);
        const qreal inset = scaled(2) / 2.0 + 1;
        painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), scaledF(4),
                                 scaledF(4));
    }
    painter->restore();
}

RowStates rowStates(QStyle::State state, Qt::LayoutDirection direction)
{
    RowStates states;
    states.setFlag(RowState::Hovered, state & QStyle::State_MouseOver);
    states.setFlag(RowState::DropTarget, state & QStyle::State_Sunken);
    states.setFlag(RowState::Selected, state & QStyle::State_Selected);
    states.setFlag(RowState::Inactive, !(state & QStyle::State_Active));
    states.setFlag(RowState::RightToLeft, direction == Qt::RightToLeft);
    states.setFlag(RowState::Focused,
                   (state & QStyle::State_HasFocus) && (state & QStyle::State_KeyboardFocusChange));
    return states;
}

} // namespace presentation
