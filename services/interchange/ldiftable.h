// An LDIF file (RFC 2849) to rows: an entry is a row, an attribute a column; the second value of an attribute
// has a column of its own.
//
// Promise  Any bytes are read without a crash, at once and in memory: at most mostBytes (csvtable.h).
//          Nothing that a value points to is opened. Only entries that are people, or do not say what
//          they are, become rows: no groups, no folders.
// Errors   As problems of the table.
// Thread   any.
#pragma once

#include "services/interchange/importedtable.h"

namespace interchange {

ImportedTable readLdifTable(const QByteArray &bytes, const TableOptions &options = {});

bool looksLikeLdif(const QByteArray &bytes);

} // namespace interchange
