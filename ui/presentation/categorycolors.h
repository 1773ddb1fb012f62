// The colours of Outlook's categories, and how a category looks as a chip or a dot.
//
// Promise  the text of a chip is black or white, whichever contrasts more; a dot has an outline
// when
//          its colour alone would vanish on the row. Colour is never the only sign: whoever paints
//          a dot gives the name as a tool tip and accessible name.
// Thread   GUI thread for painting; the rest any.
#pragma once

#include "services/domain/outlookcategory.h"
#include "ui/presentation/palette.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QSizeF>
#include <QString>

class QPainter;

namespace presentation {

inline constexpr int categoryPresetCount = 25;

// The preset's colour; a neutral grey for none.
QColor color(domain::CategoryColor categoryColor);

// What the chip needs for the whole name, in logical pixels; the height is fixed for a font.
QSizeF chipSizeHint(const QString &name, const QFont &font);

// A pill with the name, elided at the end where rect is too narrow.
void paintChip(QPainter *painter, const QRectF &rect, const QString &name, const QColor &fill,
               const QFont &font);

// A round dot of the category's colour, outlined so that it has 3 : 1 on background.
void paintCategoryDot(QPainter *painter, const QRectF &rect, const QColor &fill,
                      const QColor &background);

} // namespace presentation
