// What hangs at the pointer during a drag: a small card with the face or the icon, and a caption.
//
// Thread   GUI thread.
#pragma once

#include <QImage>
#include <QPalette>
#include <QPixmap>
#include <QString>

namespace ui {

struct DraggedThing
{
    QString caption;    // "Zoë Novák", "12 contacts", the folder's name
    QString initialsOf; // a contact's name; empty: a folder's icon
    QImage photo;       // may be null
    int count = 1;      // more than one: the cards below peep out
};

QPixmap dragCard(const DraggedThing &thing, const QPalette &palette, qreal devicePixelRatio);

} // namespace ui
