// What contacts hold in a field of the search: for completion.
//
// Promise  values in which the search finds the text, those of most contacts first, in one spelling each;
//          long values are left out, and those with a quote, for they cannot be written behind "field:".
//          Nothing for an empty text or a field that is none.
// Cost     the search, and reading at most searchValueSample of those it finds.
// Thread   store thread.   Errors  Storage, BadReply (a mirror that does not parse).
#pragma once

#include "services/domain/result.h"

#include <QStringList>

namespace store {

class Connection;

inline constexpr int searchValueSample = 256; // contacts
inline constexpr int mostSearchValues = 8;

domain::Result<QStringList> searchValues(Connection &connection, QString field, QString text);

} // namespace store
