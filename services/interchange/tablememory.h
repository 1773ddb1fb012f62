// A table that is too large to be read whole says so, and holds no half.
//
// Thread   any.
#pragma once

#include "services/interchange/importedtable.h"
#include "services/interchange/problemlog.h"

#include <new>

namespace interchange {

// `read(table, problems)` fills the table.
template <typename Read>
ImportedTable withinMemory(ImportedTable::Format format, Read read)
{
    ImportedTable table{.format = format};
    ProblemLog problems;
    try {
        read(table, problems);
    } catch (const std::bad_alloc &) {
        table.rows.clear();
        problems.add(0, ImportProblem::Kind::OutOfMemory);
    }
    table.problems = problems.take();
    return table;
}

} // namespace interchange
