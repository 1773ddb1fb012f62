// Which contacts a prepared search means, as a set.
//
// Shape    Words of three letters and more come from the text index, shorter ones from contact_gram; what
//          they find is looked at again only for a field or a birthday. Contacts that wait to be indexed
//          are scanned.
// Thread   store thread.   Errors  Storage; Cancelled when it was told to stop.
#pragma once

#include "services/domain/result.h"
#include "services/store/keyset.h"
#include "services/store/searchterms.h"
#include "services/store/stopflag.h"

namespace store {

class Connection;
class NameDirectory;

domain::Result<KeySet> contactsMeant(Connection &connection, const PreparedSearch &search,
                                     const NameDirectory &directory, const StopFlag &stop);

// Folders whose name holds the text.
domain::Result<QList<qint64>> foldersNamed(Connection &connection, const QString &text);

} // namespace store
