// What the columns of a table probably mean, by their names: those of Outlook, Google, Thunderbird and
// LDIF word for word, others by the words in them, in the larger languages of Europe.
//
// Promise  Pure. What is not understood becomes a named note, so that nothing is lost; columns in which
//          programs only talk to themselves ("E-mail Type", "objectClass") are left out.
#pragma once

#include "services/interchange/importedtable.h"
#include "services/interchange/tablefield.h"

namespace interchange {

// Without names by what stands in the columns: addresses, numbers, and before them a name.
QList<TableField> guessedFields(const ImportedTable &table);

// Whether a first row names columns: no person's address or number is in it.
bool looksLikeHeader(const QStringList &first);

} // namespace interchange
