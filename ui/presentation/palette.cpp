#include "ui/presentation/palette.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace presentation {

namespace {

constexpr qreal selectedRowLight = 0.14;
constexpr qreal selectedRowDark = 0.22;
constexpr qreal disabledText = 0.5;

qreal luminance(const QColor &color)
{
    const auto linear = [](qreal channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    const QColor rgb = color.toRgb();
    return 0.2126 * linear(rgb.redF()) + 0.7152 * linear(rgb.greenF())
        + 0.0722 * linear(rgb.blueF());
}

// The design's share of accent, or as much of it as second lines can still be read on.
QColor selectedRowOf(const Colors &colors)
{
    constexpr qreal step = 0.01;
    qreal share = colors.isDark() ? selectedRowDark : selectedRowLight;
    QColor row = blend(colors.base, colors.accent, share);
    while (share > step && contrastRatio(colors.muted, row) < textContrast) {
        share -= step;
        row = blend(colors.base, colors.accent, share);
    }
    return row;
}

Colors withAccent(Colors colors, const std::optional<QColor> &accent)
{
    if (accent) {
        colors.accent = readable(*accent, colors.window, textContrast);
        colors.accent = readable(colors.accent, colors.base, textContrast);
    }
    colors.selectedRow = selectedRowOf(colors);
    colors.onAccent = textOn(colors.accent);
    return colors;
}

void setMarks(Colors &colors)
{
    colors.danger = colors.isDark() ? QColor(0xFF8A80) : QColor(0xC0362C);
    colors.warning = colors.isDark() ? QColor(0xF2B84B) : QColor(0x9A6200);
    colors.good = colors.isDark() ? QColor(0x6FCF97) : QColor(0x1F7A43);
    colors.found = colors.isDark() ? QColor(0x483A10) : QColor(0xFFE9A3);
}

QColor opaqueOn(const QColor &background, const QColor &color)
{
    QColor solid = color;
    solid.setAlpha(255);
    return blend(background, solid, color.alphaF());
}

} // namespace

Colors lightColors(const std::optional<QColor> &systemAccent)
{
    Colors colors;
    colors.window = QColor(0xF6F7F9);
    colors.base = QColor(0xFFFFFF);
    colors.text = QColor(0x1A1B1E);
    colors.muted = QColor(0x5C6068);
    colors.line = QColor(0xE2E4E9);
    colors.accent = QColor(0x2B6CDB);
    setMarks(colors);
    return withAccent(colors, systemAccent);
}

Colors darkColors(const std::optional<QColor> &systemAccent)
{
    Colors colors;
    colors.window = QColor(0x1D1E21);
    colors.base = QColor(0x25262A);
    colors.text = QColor(0xE9EAEC);
    colors.muted = QColor(0xA5A8AF);
    colors.line = QColor(0x393B41);
    colors.accent = QColor(0x7AA7F7);
    setMarks(colors);
    return withAccent(colors, systemAccent);
}

QPalette makePalette(const Colors &colors)
{
    QPalette palette(colors.text, colors.base, blend(colors.base, Qt::white, 0.1), colors.line,
                     colors.line, colors.text, colors.onAccent, colors.base, colors.window);
    palette.setColor(QPalette::Button, colors.base);
    palette.setColor(QPalette::AlternateBase, colors.window);
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.onAccent);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::ToolTipBase, colors.base);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Light, colors.base);
    palette.setColor(QPalette::Midlight, colors.line);
    palette.setColor(QPalette::Mid, colors.line);
    palette.setColor(QPalette::Dark, blend(colors.line, colors.muted, 0.5));
    palette.setColor(QPalette::Shadow, colors.isDark() ? QColor(Qt::black) : colors.muted);
    const QColor disabled = blend(colors.base, colors.muted, disabledText);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText,
                            QPalette::PlaceholderText, QPalette::Link, QPalette::ToolTipText}) {
        palette.setColor(QPalette::Disabled, role, disabled);
    }
    palette.setColor(QPalette::Disabled, QPalette::Base, colors.window);
    palette.setColor(QPalette::Disabled, QPalette::Button, colors.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, disabled);
    return palette;
}

Colors colorsFrom(const QPalette &palette)
{
    const auto active = [&palette](QPalette::ColorRole role) {
        return palette.color(QPalette::Active, role);
    };
    Colors colors;
    colors.window = active(QPalette::Window);
    colors.base = active(QPalette::Base);
    colors.text = active(QPalette::Text);
    colors.muted = opaqueOn(colors.base, active(QPalette::PlaceholderText));
    colors.line = active(QPalette::Mid);
    colors.accent = active(QPalette::Link);
    setMarks(colors);
    return withAccent(colors, std::nullopt);
}

std::optional<QColor> systemAccent(const QPalette &platformPalette)
{
    // What Qt 6's Fusion, generic and offscreen palettes carry when nobody chose anything.
    constexpr std::array<QRgb, 3> qtDefaults{0xFF308CC6, 0xFF000080, 0xFF0000FF};
    constexpr int greySaturation = 48;
    const QColor highlight = platformPalette.color(QPalette::Active, QPalette::Highlight);
    if (std::find(qtDefaults.begin(), qtDefaults.end(), highlight.rgb()) != qtDefaults.end()
        || highlight.alpha() != 255 || highlight.hsvSaturation() < greySaturation) {
        return std::nullopt;
    }
    return highlight;
}

QColor blend(const QColor &bottom, const QColor &top, qreal opacity)
{
    const auto mix = [opacity](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * opacity));
    };
    return {mix(bottom.red(), top.red()), mix(bottom.green(), top.green()),
            mix(bottom.blue(), top.blue())};
}

qreal contrastRatio(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor textOn(const QColor &background)
{
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    return contrastRatio(black, background) >= contrastRatio(white, background) ? black : white;
}

QColor readable(const QColor &color, const QColor &background, qreal ratio)
{
    constexpr int steps = 50;
    const QColor target = textOn(background);
    for (int step = 0; step < steps; ++step) {
        const QColor candidate = blend(color, target, static_cast<qreal>(step) / steps);
        if (contrastRatio(candidate, background) >= ratio) {
            return candidate;
        }
    }
    return target;
}

} // namespace presentation
