// A CSV file to rows.
//
// Promise  Any bytes are read without a crash, at once and in memory: at most mostBytes. Rows stand
//          with the line they begin in. A quote that is never closed costs its own line alone.
//          A first line "sep=;" is believed and left out.
// Errors   As problems of the table.
// Thread   any.
#pragma once

#include "services/interchange/importedtable.h"

namespace interchange {

inline constexpr qsizetype mostBytes = 128 * 1024 * 1024;
inline constexpr qsizetype mostColumns = 500;

ImportedTable readCsvTable(const QByteArray &bytes, const TableOptions &options = {});

} // namespace interchange
