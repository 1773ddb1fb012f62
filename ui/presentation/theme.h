// The application's look: Kartei's style and palette, light or dark, switchable while it runs.
//
// Promise  apply() restyles every open window at once; changed() follows, with the palette already
//          set. With ThemeChoice::System it is dark when the platform's palette is dark, and
//          follows the system while running where Qt tells (6.5 and later).
// Shape    made once, after the QApplication and before the first window: it remembers the palette,
//          font and style that the platform gave.
// Thread   GUI thread.
#pragma once

#include "ui/presentation/palette.h"

#include <QFont>
#include <QObject>
#include <QString>

namespace presentation {

enum class ThemeChoice { System, Light, Dark };

// Kartei's own controls, or the system's as they are.
enum class ControlStyle { Kartei, System };

class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);

    void apply(ThemeChoice choice, ControlStyle style = ControlStyle::Kartei);

    // From the next apply() on. An empty family and no pixels: the platform's.
    void setFont(const QString &family, int pixels);

    ThemeChoice choice() const { return m_choice; }
    ControlStyle controlStyle() const { return m_controlStyle; }
    bool isDark() const { return m_colors.isDark(); }
    const Colors &colors() const { return m_colors; }

Q_SIGNALS:
    void changed();

private:
    bool isSystemDark() const;
    QFont chosenFont() const;

    const QPalette m_platformPalette;
    const QFont m_platformFont;
    const QString m_platformStyle;
    QString m_fontFamily;
    int m_fontPixels = 0;
    ThemeChoice m_choice = ThemeChoice::System;
    ControlStyle m_controlStyle = ControlStyle::System;
    Colors m_colors;
};

} // namespace presentation
