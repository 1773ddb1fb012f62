#pragma once

#include "services/mailbox/extendedproperties.h"
#include "services/mailbox/httpmessage.h"
#include "services/mailbox/odatafilter.h"

#include <optional>

namespace mailbox {

// The clauses of $filter on extensions and extended properties, as conditions on contacts or
// folders; nothing when the clause is none of them.
//
// Shape    Extensions/any(f:f/id eq 'com.example.notes')
//          singleValueExtendedProperties/any(ep: ep/id eq 'String 0x3a21' [and ep/value eq 'x'])
//          with eq and ne for all types (also against null), contains and startswith for strings,
//          gt, ge, lt, le for numbers and times, cast(ep/value, Edm.Int32) for numbers. Strings
//          are compared without regard to letter case, and in the whole mailbox.
//          indexedUntil: what was written later (ms since the epoch) is not found yet.
// Errors   Refusal 400 for such a clause that cannot be carried out.
// Source   Graph "Get singleValueLegacyExtendedProperty", "Get openTypeExtension".
std::optional<SqlFilter> extensionFilter(const QString &clause, PropertyOwner owner,
                                         qint64 indexedUntil);

// Now, less the lag that the switch asks for.
qint64 indexedUntil(const Request &request);

} // namespace mailbox
