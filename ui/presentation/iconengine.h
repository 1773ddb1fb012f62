// Draws one of Kartei's icons in a colour of the application's palette, read anew at every paint.
//
// Promise  normal, active and selected look alike, because a selected row keeps its text colour;
//          disabled takes the palette's disabled text. Never caches a colour.
// Thread   GUI thread.
#pragma once

#include "ui/presentation/icons.h"

#include <QIconEngine>

namespace presentation {

struct Colors;

QColor colorOf(Tint tint, const Colors &colors);

class IconEngine final : public QIconEngine
{
public:
    IconEngine(IconName name, Tint tint);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override; // square
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    QIconEngine *clone() const override;
    QString key() const override;
    bool isNull() override { return false; }

private:
    QPixmap drawn(const QSize &deviceSize, qreal devicePixelRatio, QIcon::Mode mode) const;

    IconName m_name;
    Tint m_tint;
};

} // namespace presentation
