#include "ui/presentation/categorycolors.h"

#include "ui/presentation/metrics.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace presentation {

namespace {

constexpr std::array<QRgb, categoryPresetCount> presets{
    0xFFE7A1A2, 0xFFF9BA89, 0xFFF7DD8F, 0xFFFCFA90, 0xFF78D168, 0xFF9FDCC9, 0xFFC6D2B0,
    0xFF9DB7E8, 0xFFB5A1E2, 0xFFDAAEC2, 0xFFDAD9DC, 0xFF6B7994, 0xFFBFBFBF, 0xFF6F6F6F,
    0xFF4F4F4F, 0xFFC11A25, 0xFFE2620D, 0xFFC79930, 0xFFB9B300, 0xFF368F2B, 0xFF329B7A,
    0xFF778B45, 0xFF2858A5, 0xFF5C3FA3, 0xFF93446B};
constexpr QRgb noneColor = 0xFFC4C7CE;

constexpr qreal chipRadius = 10;
constexpr qreal chipPadding = 9;
constexpr qreal chipHeight = 20;
constexpr qreal markContrast = 3.0;
constexpr qreal hairlineContrast = 3.8; // antialiasing takes a share of it

} // namespace

QColor color(domain::CategoryColor categoryColor)
{
    const int preset = categoryColor.preset;
    return preset >= 0 && preset < categoryPresetCount
        ? QColor(presets.at(static_cast<std::size_t>(preset)))
        : QColor(noneColor);
}

QSizeF chipSizeHint(const QString &name, const QFont &font)
{
    const QFontMetricsF metrics(font);
    return {std::ceil(metrics.horizontalAdvance(name) + 2 * scaledF(chipPadding)),
            std::max(scaledF(chipHeight), std::ceil(metrics.height() + scaledF(4)))};
}

void paintChip(QPainter *painter, const QRectF &rect, const QString &name, const QColor &fill,
               const QFont &font)
{
    const qreal radius = std::min(scaledF(chipRadius), rect.height() / 2);
    const qreal padding = std::min(scaledF(chipPadding), rect.width() / 4);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(rect, radius, radius);
    painter->setFont(font);
    painter->setPen(textOn(fill));
    const QRectF textRect = rect.adjusted(padding, 0, -padding, 0);
    // Half a pixel of slack: the advance of a whole name may round up past its own width.
    const QString text =
        QFontMetricsF(font).elidedText(name, Qt::ElideRight, textRect.width() + 0.5);
    painter->drawText(textRect, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, text);
    painter->restore();
}

void paintCategoryDot(QPainter *painter, const QRectF &rect, const QColor &fill,
                      const QColor &background)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    if (contrastRatio(fill, background) < markContrast) {
        painter->setPen(QPen(readable(fill, background, hairlineContrast), 1));
        painter->drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    } else {
        painter->setPen(Qt::NoPen);
        painter->drawEllipse(rect);
    }
    painter->restore();
}

} // namespace presentation
