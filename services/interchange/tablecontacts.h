// The rows of a table as contacts, by what its columns mean.
//
// Promise  Pure. A row gives one contact; a row with nothing in it none. What has no field, and a day that
//          cannot be read, goes to the notes under the name of its column: nothing is lost but columns
//          that mean Nothing.
// Thread   any.
#pragma once

#include "services/interchange/importedtable.h"
#include "services/interchange/tablefield.h"

#include <limits>

namespace interchange {

// Of days written with numbers, "03/04/2005".
enum class DateOrder { DayFirst, MonthFirst };

// By the days themselves; by where the file comes from when they could be either.
DateOrder dateOrderOf(const ImportedTable &table, const QList<TableField> &fields);

// The first `most` rows.
ImportedCards contactsOf(const ImportedTable &table, const QList<TableField> &fields,
                         DateOrder dates, qsizetype most = std::numeric_limits<qsizetype>::max());

} // namespace interchange
