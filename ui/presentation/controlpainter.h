// The parts that Kartei's controls are painted of: fills, outlines, rings, marks. Used by
// KarteiStyle, and by widgets that paint themselves and want to look the same.
//
// Shape    rectangles are what the control occupies; strokes stay inside them.
#pragma once

#include "ui/presentation/icons.h"
#include "ui/presentation/palette.h"

#include <QRectF>
#include <QStyle>

class QPainter;
class QStyleOptionButton;
class QStyleOptionSlider;
class QStyleOptionProgressBar;

namespace presentation {

// A push button: calm, filled with the accent (primary), dangerous or flat.
enum class ButtonRole { Normal, Primary, Danger };

void paintButtonPanel(QPainter *painter, const QStyleOptionButton &option, ButtonRole role);
QColor buttonTextColor(const QStyleOptionButton &option, ButtonRole role);

// Icon, text and menu arrow, centred together and mirrored right to left. mnemonic is
// Qt::TextShowMnemonic or Qt::TextHideMnemonic.
void paintButtonLabel(QPainter *painter, const QStyleOptionButton &option, ButtonRole role,
                      int mnemonic);

// The frame and fill of line edits, combo boxes, spin boxes and text edits.
void paintInputPanel(QPainter *painter, const QRectF &rect, QStyle::State state,
                     const Colors &colors);

// The hover and pressed fill of flat tool buttons and menu rows.
void paintHoverPanel(QPainter *painter, const QRectF &rect, QStyle::State state,
                     const Colors &colors);

void paintFocusRing(QPainter *painter, const QRectF &rect, const Colors &colors);
void paintCheckMark(QPainter *painter, const QRectF &rect, QStyle::State state,
                    const Colors &colors);
void paintRadioMark(QPainter *painter, const QRectF &rect, QStyle::State state,
                    const Colors &colors);
void paintScrollHandle(QPainter *painter, const QStyleOptionSlider &option, const QRect &handle);
void paintProgress(QPainter *painter, const QStyleOptionProgressBar &option);

// An icon of the given size, centred in rect.
void paintCentredIcon(QPainter *painter, const QRect &rect, IconName name, int size,
                      const QColor &color);

} // namespace presentation
