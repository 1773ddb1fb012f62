// What the columns of a table probably mean, by their names: those of Outlook, Google, Thunderbird and
// LDIF word for word, others by the words in them, in the larger languages of Europe.
//
// Promise  Pure. What is not understood becomes a named note, so that nothing is lost; columns in which
//          programs only talk to themselves ("E-mail Type", "objectClass") are left out.
#pragma once

#include "services/interchange/importedtable.h"
#include "services/interchange/tablefield.h"

namespace interchange {

QList<TableField> guessedFields(const QStringList &header);

// Whether the first row names columns rather than a person.
bool looksLikeHeader(const QStringList &first, const QList<TableRow> &others);

} // namespace interchange
