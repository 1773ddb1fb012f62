// The names of what a column of a file can mean, and their order where one is chosen.
//
// Thread   GUI thread.
#pragma once

#include "services/interchange/tablefield.h"

#include <QList>
#include <QString>

namespace ui {

QString fieldTitle(interchange::TableField field);

// In groups that belong together.
QList<QList<interchange::TableField>> offeredFields();

} // namespace ui
