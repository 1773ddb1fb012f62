// The order of names in lists, and the rows that still have them in the former one.
//
// Shape    in meta: the order, and while rows are being renamed the last key that was.
// Promise  A row that is written anew has the order that was set last. setNameOrder() changes no row: the
//          caller goes on with renameRows() until it answers true, also after a restart.
// Cost     renameRows: about 40 us a row.
// Thread   store thread.   Errors  Storage, BadReply (a mirror that does not parse).
#pragma once

#include "services/domain/nameorder.h"
#include "services/domain/result.h"
#include "services/store/committed.h"

namespace store {

class Connection;

domain::Result<domain::NameOrder> nameOrder(Connection &connection);

domain::Result<domain::ChangeSet> setNameOrder(Connection &connection, domain::NameOrder order);

// Renames the next rows, at most so many; answers whether none is left.
domain::Result<Committed<bool>> renameRows(Connection &connection, int most);

// How a name stands in a row: the letter it is filed under and the key that orders it.
QString sectionOf(const Connection &connection, const QString &name);
QByteArray sortKeyOf(const Connection &connection, const QString &text);

} // namespace store
