// The colours of Kartei, as roles, and how they become a QPalette and come back from one.
//
// Promise  lightColors() and darkColors() are the roles of the design. A system accent is moved
// towards
//          black or white until it reads at 4.5 : 1 on window and base; the tint of a selected row
//          is 14 % (dark 22 %) of the accent, or less where the muted second line would fall under
//          4.5 : 1. colorsFrom() reads the roles out of any palette, so that a delegate or an icon
//          needs only the palette it is drawn with, never a global.
// Never    returns a translucent colour: every role is opaque.
// Thread   any; pure functions of their arguments.
#pragma once

#include <QColor>
#include <QPalette>

#include <optional>

namespace presentation {

constexpr qreal textContrast = 4.5; // WCAG 2, AA

struct Colors
{
    QColor window;
    QColor base;
    QColor text;
    QColor muted;
    QColor line;
    QColor accent;
    QColor onAccent; // text and marks on a filled accent
    QColor selectedRow;
    QColor danger;
    QColor warning;
    QColor good;
    QColor found; // behind the letters that a search found

    bool isDark() const { return window.lightnessF() < 0.5F; }
    bool operator==(const Colors &) const = default;
};

Colors lightColors(const std::optional<QColor> &systemAccent = std::nullopt);
Colors darkColors(const std::optional<QColor> &systemAccent = std::nullopt);

QPalette makePalette(const Colors &colors);
Colors colorsFrom(const QPalette &palette);

// The accent that the person chose in the system, read from the palette that the platform gave;
// nothing when that palette only carries Qt's own default or a grey.
std::optional<QColor> systemAccent(const QPalette &platformPalette);

// top laid over bottom with the given opacity, 0 to 1.
QColor blend(const QColor &bottom, const QColor &top, qreal opacity);

// WCAG 2: 1 (the same) to 21 (black on white); both opaque.
qreal contrastRatio(const QColor &one, const QColor &other);

// Black or white, whichever contrasts more with the background; at least 4.58 : 1.
QColor textOn(const QColor &background);

// color, moved towards black or white only as far as ratio on background asks for.
QColor readable(const QColor &color, const QColor &background, qreal ratio);

} // namespace presentation
