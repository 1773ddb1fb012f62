// The values of a column that lists are sorted and grouped by, as keys that compare with memcmp.
//
// Promise  Values are kept beside the contacts from when a column is first sorted by; those that a change
//          has made old are dropped by the database itself. What is not kept is made anew, at most
//          maximumUnkept of them, and named: keepColumnValues of those in small steps, then ask again.
// Cost     kept: 30 ms for 100 000 contacts. Not kept: 5 us each where the row holds the text, about 30 us
//          where the whole contact is read.
// Thread   store thread.   Errors  Storage, BadReply (a mirror that does not parse).
#pragma once

#include "services/domain/contactcolumn.h"
#include "services/domain/keys.h"
#include "services/domain/result.h"
#include "services/store/committed.h"

namespace store {

class Connection;

inline constexpr int maximumUnkept = 2000;

struct ColumnValues
{
    QList<QByteArray> keys; // one for each contact that was asked for; empty: it has no value
    domain::ContactKeys unkept;
};

// Any column but Name and Folder: those are known without.
domain::Result<ColumnValues> columnValues(Connection &connection, domain::ContactColumn column,
                                          const domain::ContactKeys &contacts);

// Keeps the values of these contacts that are not kept yet.
domain::Result<Refetchable<domain::ChangeSet>>
keepColumnValues(Connection &connection, QList<domain::ContactColumn> columns,
                 domain::ContactKeys contacts);

} // namespace store
