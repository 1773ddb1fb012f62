#include "ui/dragcard.h"

#include "ui/presentation/avatar.h"
#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/presentation/palette.h"

#include <QPainter>

namespace ui {

using presentation::scaled;

QPixmap dragCard(const DraggedThing &thing, const QPalette &palette, qreal devicePixelRatio)
{
    const presentation::Colors colors = presentation::colorsFrom(palette);
    const QFont font = presentation::emphasisFont();
    const int face = scaled(24);
    const int padding = scaled(8);
    const int peep = thing.count > 1 ? scaled(4) : 0;
    const QString caption =
        QFontMetrics(font).elidedText(thing.caption, Qt::ElideRight, scaled(220));
    const int width =
        padding + face + padding + QFontMetrics(font).horizontalAdvance(caption) + 2 * padding;
    const int height = scaled(40);

    QPixmap card(QSize(width + peep + 1, height + peep + 1) * devicePixelRatio);
    card.setDevicePixelRatio(devicePixelRatio);
    card.fill(Qt::transparent);
    QPainter painter(&card);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.accent, 1));
    painter.setBrush(colors.base);
    const qreal radius = presentation::scaledF(6);
    if (peep > 0) {
        painter.drawRoundedRect(QRectF(peep + 0.5, peep + 0.5, width - 1, height - 1), radius,
                                radius);
    }
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), radius, radius);
    const QPixmap picture = thing.initialsOf.isNull()
        ? presentation::iconPixmap(presentation::IconName::Folder, face, devicePixelRatio,
                                   colors.accent)
        : presentation::avatarPixmap(thing.initialsOf, thing.photo, face, devicePixelRatio);
    painter.drawPixmap(QPoint(padding, (height - face) / 2), picture);
    painter.setFont(font);
    painter.setPen(colors.text);
    painter.drawText(QRect(padding + face + padding, 0, width, height),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, caption);
    return card;
}

} // namespace ui
