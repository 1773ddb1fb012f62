#include "ui/presentation/controlpainter.h"

#include "ui/presentation/metrics.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <algorithm>
#include <array>

namespace presentation {

namespace {

constexpr qreal radius = 6;
constexpr qreal hoverOpacity = 0.055;
constexpr qreal pressedOpacity = 0.11;
constexpr qreal hoverOnAccent = 0.1;
constexpr qreal pressedOnAccent = 0.2;

// A hairline is sharp only when its middle lies on the middle of a pixel.
QRectF hairline(const QRectF &rect)
{
    return rect.adjusted(0.5, 0.5, -0.5, -0.5);
}

QColor controlLine(const Colors &colors)
{
    return blend(colors.line, colors.muted, 0.32);
}

qreal touchOpacity(QStyle::State state, qreal hover, qreal pressed)
{
    if (!(state & QStyle::State_Enabled)) {
        return 0;
    }
    if (state & (QStyle::State_Sunken | QStyle::State_On)) {
        return pressed;
    }
    return state & QStyle::State_MouseOver ? hover : 0;
}

bool hasRing(QStyle::State state)
{
    return (state & QStyle::State_HasFocus) && (state & QStyle::State_KeyboardFocusChange);
}

} // namespace

void paintButtonPanel(QPainter *painter, const QStyleOptionButton &option, ButtonRole role)
{
    const Colors colors = colorsFrom(option.palette);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isFlat = option.features & QStyleOptionButton::Flat;
    const QRectF rect(option.rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (role == ButtonRole::Primary && isEnabled) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(blend(colors.accent, colors.onAccent,
                                touchOpacity(option.state, hoverOnAccent, pressedOnAccent)));
        painter->drawRoundedRect(rect, scaledF(radius), scaledF(radius));
    } else if (isFlat) {
        paintHoverPanel(painter, rect, option.state, colors);
    } else {
        const QColor touch = role == ButtonRole::Danger ? colors.danger : colors.text;
        painter->setPen(QPen(isEnabled ? controlLine(colors) : colors.line, 1));
        painter->setBrush(isEnabled
                              ? blend(colors.base, touch,
                                      touchOpacity(option.state, hoverOpacity, pressedOpacity))
                              : colors.window);
        painter->drawRoundedRect(hairline(rect), scaledF(radius), scaledF(radius));
    }
    if (hasRing(option.state)) {
        if (role == ButtonRole::Primary) {
            // On the accent the ring needs a gap to be seen.
            painter->setPen(QPen(colors.onAccent, scaled(2)));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(rect.adjusted(3, 3, -3, -3), scaledF(radius - 2),
                                     scaledF(radius - 2));
        } else {
            paintFocusRing(painter, rect, colors);
        }
    }
    painter->restore();
}

QColor buttonTextColor(const QStyleOptionButton &option, ButtonRole role)
{
    if (!(option.state & QStyle::State_Enabled)) {
        return option.palette.color(QPalette::Disabled, QPalette::ButtonText);
    }
    const Colors colors = colorsFrom(option.palette);
    switch (role) {
    case ButtonRole::Primary:
        return colors.onAccent;
    case ButtonRole::Danger:
        return colors.danger;
    case ButtonRole::Normal:
        break;
    }
    return colors.text;
}

void paintButtonLabel(QPainter *painter, const QStyleOptionButton &option, ButtonRole role,
                      int mnemonic)
{
    const QColor ink = buttonTextColor(option, role);
    const bool hasMenu = option.features & QStyleOptionButton::HasMenu;
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine | mnemonic;
    const int gap = scaled(6);
    const int arrow = scaled(16);
    const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width();
    const int textWidth = option.fontMetrics.size(flags, option.text).width();
    const bool hasBoth = iconWidth > 0 && !option.text.isEmpty();
    const int width = iconWidth + (hasBoth ? gap : 0) + textWidth + (hasMenu ? gap / 2 + arrow : 0);
    int x = option.rect.left() + std::max(0, (option.rect.width() - width) / 2);
    const auto next = [&](int extent) {
        const QRect part(x, option.rect.top(), extent, option.rect.height());
        x += extent;
        return QStyle::visualRect(option.direction, option.rect, part);
    };
    if (iconWidth > 0) {
        const bool isEnabled = option.state & QStyle::State_Enabled;
        QPixmap pixmap =
            option.icon.pixmap(option.iconSize, painter->device()->devicePixelRatio(),
                               isEnabled ? QIcon::Normal : QIcon::Disabled,
                               option.state & QStyle::State_On ? QIcon::On : QIcon::Off);
        if (role != ButtonRole::Normal) {
            QPainter tint(&pixmap);
            tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
            tint.fillRect(pixmap.rect(), ink);
        }
        const QRect rect = next(iconWidth);
        const QSizeF size = pixmap.deviceIndependentSize();
        painter->drawPixmap(QPointF(rect.x() + (rect.width() - qRound(size.width())) / 2,
                                    rect.y() + (rect.height() - qRound(size.height())) / 2),
                            pixmap);
        x += hasBoth ? gap : 0;
    }
    painter->save();
    painter->setPen(ink);
    painter->drawText(next(textWidth), flags | Qt::AlignHCenter, option.text);
    painter->restore();
    if (hasMenu) {
        x += gap / 2;
        paintCentredIcon(painter, next(arrow), IconName::ChevronDown, arrow, ink);
    }
}

void paintInputPanel(QPainter *painter, const QRectF &rect, QStyle::State state,
                     const Colors &colors)
{
    const bool isEnabled = state & QStyle::State_Enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(isEnabled && !(state & QStyle::State_ReadOnly) ? colors.base : colors.window);
    const QColor outline = state & QStyle::State_MouseOver ? colors.muted : controlLine(colors);
    painter->setPen(QPen(isEnabled ? outline : colors.line, 1));
    painter->drawRoundedRect(hairline(rect), scaledF(radius), scaledF(radius));
    if (isEnabled && (state & QStyle::State_HasFocus)) {
        paintFocusRing(painter, rect, colors);
    }
    painter->restore();
}

void paintHoverPanel(QPainter *painter, const QRectF &rect, QStyle::State state,
                     const Colors &colors)
{
    const qreal opacity = touchOpacity(state, hoverOpacity, pressedOpacity);
    if (opacity <= 0) {
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(state & QStyle::State_On
                          ? blend(colors.window, colors.accent, colors.isDark() ? 0.3 : 0.18)
                          : blend(colors.window, colors.text, opacity));
    painter->drawRoundedRect(rect, scaledF(radius), scaledF(radius));
    painter->restore();
}

void paintFocusRing(QPainter *painter, const QRectF &rect, const Colors &colors)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    const qreal width = scaled(2);
    painter->setPen(QPen(colors.accent, width));
    const qreal inset = width / 2;
    const qreal ringRadius = std::min(scaledF(radius), rect.height() / 2) - inset / 2;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), ringRadius, ringRadius);
    painter->restore();
}

void paintCheckMark(QPainter *painter, const QRectF &rect, QStyle::State state,
                    const Colors &colors)
{
    const bool isEnabled = state & QStyle::State_Enabled;
    const bool isMarked = state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor fill = isEnabled ? colors.accent : colors.line;
    const QColor ink = isEnabled ? colors.onAccent : colors.muted;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isMarked ? QPen(Qt::NoPen)
                             : QPen(isEnabled ? colors.muted : colors.line, scaledF(1.25)));
    painter->setBrush(isMarked ? fill : colors.base);
    painter->drawRoundedRect(isMarked ? rect : rect.adjusted(0.75, 0.75, -0.75, -0.75), scaledF(4),
                             scaledF(4));
    QPen pen(ink, rect.width() / 9);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    const auto at = [&rect](qreal x, qreal y) {
        return rect.topLeft() + QPointF(rect.width() * x, rect.height() * y);
    };
    if (state & QStyle::State_On) {
        const std::array<QPointF, 3> tick{at(0.24, 0.53), at(0.43, 0.72), at(0.77, 0.32)};
        painter->drawPolyline(tick.data(), static_cast<int>(tick.size()));
    } else if (state & QStyle::State_NoChange) {
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    }
    painter->restore();
}

void paintRadioMark(QPainter *painter, const QRectF &rect, QStyle::State state,
                    const Colors &colors)
{
    const bool isEnabled = state & QStyle::State_Enabled;
    const QRectF circle = rect.adjusted(0.75, 0.75, -0.75, -0.75);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (state & QStyle::State_On) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isEnabled ? colors.accent : colors.line);
        painter->drawEllipse(rect);
        painter->setBrush(isEnabled ? colors.onAccent : colors.muted);
        const qreal dot = rect.width() * 0.2;
        painter->drawEllipse(rect.center(), dot, dot);
    } else {
        painter->setPen(QPen(isEnabled ? colors.muted : colors.line, scaledF(1.25)));
        painter->setBrush(colors.base);
        painter->drawEllipse(circle);
    }
    painter->restore();
}

void paintScrollHandle(QPainter *painter, const QStyleOptionSlider &option, const QRect &handle)
{
    const Colors colors = colorsFrom(option.palette);
    const bool isHeld = option.state & QStyle::State_Sunken;
    const bool isNear = option.state & QStyle::State_MouseOver;
    const qreal inset = isNear || isHeld ? scaledF(2) : scaledF(3);
    QRectF bar(handle);
    bar = option.orientation == Qt::Vertical ? bar.adjusted(inset, 2, -inset, -2)
                                             : bar.adjusted(2, inset, -2, -inset);
    const qreal round = std::min(bar.width(), bar.height()) / 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(blend(colors.base, colors.muted, isHeld ? 0.85 : isNear ? 0.65 : 0.4));
    painter->drawRoundedRect(bar, round, round);
    painter->restore();
}

void paintProgress(QPainter *painter, const QStyleOptionProgressBar &option)
{
    const Colors colors = colorsFrom(option.palette);
    const qreal thickness = std::min<qreal>(scaledF(4), option.rect.height());
    QRectF groove(option.rect);
    groove.setTop(groove.center().y() - thickness / 2);
    groove.setHeight(thickness);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(blend(colors.line, colors.muted, 0.15));
    painter->drawRoundedRect(groove, thickness / 2, thickness / 2);
    // Without a total the whole bar is lit faintly: something happens, how much is not known.
    const bool isUnknown = option.maximum <= option.minimum;
    const qreal done = isUnknown
        ? 1.0
        : std::clamp(qreal(option.progress - option.minimum) / (option.maximum - option.minimum),
                     0.0, 1.0);
    if (done > 0) {
        QRectF filled = groove;
        filled.setWidth(std::max(thickness, groove.width() * done));
        if ((option.direction == Qt::RightToLeft) != option.invertedAppearance) {
            filled.moveRight(groove.right());
        }
        painter->setBrush(isUnknown ? blend(colors.base, colors.accent, 0.45) : colors.accent);
        painter->drawRoundedRect(filled, thickness / 2, thickness / 2);
    }
    painter->restore();
}

void paintCentredIcon(QPainter *painter, const QRect &rect, IconName name, int size,
                      const QColor &color)
{
    const qreal ratio = painter->device()->devicePixelRatio();
    painter->drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2,
                        iconPixmap(name, size, ratio, color));
}

} // namespace presentation
