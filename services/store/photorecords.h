// What is known of contacts' photos. The bytes lie in the photo folder, named by their SHA-256; this is
// only the record. A contact without a record has not been asked about yet.
//
// Thread   store thread.   Errors  Storage.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"
#include "services/store/committed.h"

#include <QDateTime>

namespace store {

class Connection;

struct PhotoRecord
{
    enum class State { Unknown, None, Have };

    domain::ContactKey contact;
    domain::MailboxKey mailbox;
    domain::GraphId graphId; // empty: not on the server yet, or deleted
    State state = State::Unknown;
    QString file; // with Have: SHA-256, lower-case hex
    QString etag;
    QDateTime checkedAt;
    bool pending = false; // a photo set here waits to be sent: never overwrite it
};

// In the order of the keys; keys that are gone are left out.
domain::Result<QList<PhotoRecord>> photoRecords(Connection &connection, domain::ContactKeys keys);

// Of contacts behind this key whose photo nobody has asked about, in the order of their keys.
domain::Result<QList<PhotoRecord>> unaskedPhotos(Connection &connection, domain::ContactKey after,
                                                 int most);

// What the server said. Ignored for contacts whose own photo still waits to be sent.
domain::Result<domain::ChangeSet> setPhotoRecords(Connection &connection,
                                                  QList<PhotoRecord> records);

// Every file that a record, a change or a conflict names: what a sweep must keep.
domain::Result<QStringList> photoFilesInUse(Connection &connection);

// Those of them that the service can give again at any time: of contacts that are there, and named by
// no change.
domain::Result<QStringList> refetchablePhotoFiles(Connection &connection);

} // namespace store
