// The path of a request as diagnostics may show it.
//
// Promise  Only words of Graph's own remain, by a list: every other segment (an id, an address, a name)
//          becomes "…", and so does the value of every option of the query but numbers.
// Thread   any; pure.   Source  Graph REST API, paths of contacts, people, subscriptions.
#pragma once

#include <QString>

namespace graph {

// "/v1.0/me/contacts/AAMk=?$top=5&$filter=x" gives "/v1.0/me/contacts/…?$top=5&$filter=…".
QString loggedPath(const QString &path);

// A code or an id that the service gave, as it is; "…" when it is longer than such words are or holds
// other characters than they do.
QString loggedToken(const QString &token);

} // namespace graph
