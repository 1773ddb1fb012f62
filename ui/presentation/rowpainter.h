// How a row of a list or tree shows that it is selected, under the pointer, focused or a drop
// target. Delegates call it before their content; KarteiStyle uses the same for views without a
// delegate.
//
// Promise  a selected row keeps its text colour: a tint of accent with a bar of 3 at the
//          leading edge, dimmer when the window or view is not active.
#pragma once

#include "ui/presentation/palette.h"

#include <QFlags>
#include <QRect>
#include <QStyle>

class QPainter;

namespace presentation {

enum class RowState {
    None = 0x0,
    Hovered = 0x1,
    Selected = 0x2,
    Focused = 0x4, // the keyboard's current row: a ring
    Inactive = 0x8,
    DropTarget = 0x10,
    RightToLeft = 0x20
};
Q_DECLARE_FLAGS(RowStates, RowState)
Q_DECLARE_OPERATORS_FOR_FLAGS(RowStates)

void paintRowBackground(QPainter *painter, const QRect &rect, RowStates states,
                        const Colors &colors);

// The states that a delegate's option carries (sunken: a drop target); Focused only while the keyboard is
// in use.
RowStates rowStates(QStyle::State state, Qt::LayoutDirection direction);

} // namespace presentation
