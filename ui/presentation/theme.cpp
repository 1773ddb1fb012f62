#include "ui/presentation/theme.h"

#include "ui/presentation/karteistyle.h"
#include "ui/presentation/metrics.h"

#include <QApplication>
#include <QStyle>
#include <QStyleHints>

namespace presentation {

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_platformPalette(QGuiApplication::palette())
    , m_platformFont(QApplication::font())
    , m_platformStyle(QApplication::style()->name())
    , m_colors(colorsFrom(m_platformPalette))
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_choice == ThemeChoice::System) {
            apply(m_choice, m_controlStyle);
        }
    });
#endif
}

void Theme::apply(ThemeChoice choice, ControlStyle style)
{
    const bool isStyleChanged = style != m_controlStyle;
    m_choice = choice;
    m_controlStyle = style;
    if (isStyleChanged && style == ControlStyle::Kartei) {
        QApplication::setStyle(new KarteiStyle); // the application owns it
    } else if (isStyleChanged) {
        QApplication::setStyle(m_platformStyle);
    }
    if (style == ControlStyle::System && choice == ThemeChoice::System) {
        QApplication::setPalette(QPalette());
        QApplication::setFont(chosenFont());
        m_colors = colorsFrom(m_platformPalette);
    } else {
        const bool isDark =
            choice == ThemeChoice::Dark || (choice == ThemeChoice::System && isSystemDark());
        const std::optional<QColor> accent = systemAccent(m_platformPalette);
        m_colors = isDark ? darkColors(accent) : lightColors(accent);
        QApplication::setPalette(makePalette(m_colors));
        QApplication::setFont(applicationFont(chosenFont()));
    }
    Q_EMIT changed();
}

void Theme::setFont(const QString &family, int pixels)
{
    m_fontFamily = family;
    m_fontPixels = pixels;
}

QFont Theme::chosenFont() const
{
    QFont font = m_platformFont;
    if (!m_fontFamily.isEmpty()) {
        font.setFamilies({m_fontFamily});
    }
    if (m_fontPixels > 0) {
        font.setPixelSize(m_fontPixels);
    }
    return font;
}

bool Theme::isSystemDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    return colorsFrom(m_platformPalette).isDark();
#endif
}

} // namespace presentation
