// How many rows a store has written since it was opened, the rows of its indexes of text among them.
//
// Thread   store thread.
#pragma once

#include "services/store/connection.h"

namespace testsupport {

inline domain::Result<qint64> rowsWritten(store::Connection &connection)
{
    store::Query query(connection, "SELECT total_changes()");
    return query.run() && query.next() ? domain::Result<qint64>(query.integer(0))
                                       : tl::unexpected(query.error());
}

} // namespace testsupport
