#include "ui/presentation/iconengine.h"

#include "ui/presentation/palette.h"

#include <QGuiApplication>
#include <QPainter>

#include <algorithm>

namespace presentation {

namespace {

QColor tintColor(Tint tint, QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled) {
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    }
    return colorOf(tint, colorsFrom(palette));
}

} // namespace

QColor colorOf(Tint tint, const Colors &colors)
{
    switch (tint) {
    case Tint::Text:
        return colors.text;
    case Tint::Muted:
        return colors.muted;
    case Tint::Accent:
        return colors.accent;
    case Tint::OnAccent:
        return colors.onAccent;
    case Tint::Danger:
        return colors.danger;
    case Tint::Warning:
        return colors.warning;
    case Tint::Good:
        return colors.good;
    }
    Q_UNREACHABLE();
}

IconEngine::IconEngine(IconName name, Tint tint)
    : m_name(name)
    , m_tint(tint)
{
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const int side = std::min(rect.width(), rect.height());
    const QPixmap pixmap =
        iconPixmap(m_name, side, painter->device()->devicePixelRatio(), tintColor(m_tint, mode));
    painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2,
                        pixmap);
}

QSize IconEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    const int side = std::min(size.width(), size.height());
    return QSize(side, side);
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    return drawn(size, 1.0, mode);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    return drawn(size, scale, mode);
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this); // the caller, a QIcon, owns it
}

QString IconEngine::key() const
{
    return QStringLiteral("kartei");
}

QPixmap IconEngine::drawn(const QSize &deviceSize, qreal devicePixelRatio, QIcon::Mode mode) const
{
    // QIcon hands over device pixels here and sets the ratio of what it gets back by itself.
    const int side = std::min(deviceSize.width(), deviceSize.height());
    const QColor color = tintColor(m_tint, mode);
    const int logical = qRound(side / devicePixelRatio);
    QPixmap pixmap = qRound(logical * devicePixelRatio) == side
        ? iconPixmap(m_name, logical, devicePixelRatio, color)
        : iconPixmap(m_name, side, 1.0, color);
    pixmap.setDevicePixelRatio(1.0);
    return pixmap;
}

} // namespace presentation
