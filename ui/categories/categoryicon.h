// The dot of a category as an icon, and the names of Outlook's 25 colours.
// Thread   GUI thread.
#pragma once

#include "services/domain/outlookcategory.h"

#include <QIcon>

class QMenu;

namespace ui {

QIcon categoryIcon(domain::CategoryColor color, qreal devicePixelRatio);

QString categoryColorName(domain::CategoryColor color); // "Dark green"; "No colour"

// An entry for each colour and one for none; triggered() of an entry, with the preset as its data.
void fillColorMenu(QMenu &menu);

} // namespace ui
