// Contacts that move to another mailbox: made there, and deleted here only when all of it has arrived.
//
// Shape    one change of two targets: createContact of the copy, deleteContact of the original with
//          {"carriedTo": key of the copy} as its patch.
// Promise  The original is not deleted on the server before the copy is there, nothing of the copy waits to
//          be sent, and the server has every value that the original had.
// Thread   store thread.   Errors  Storage, BadReply; Forbidden where either may only be read.
#pragma once

#include "services/store/changetargets.h"

namespace store {

class ChangeWriter;
class Connection;

domain::Result<domain::ContactKey> carryContact(Connection &connection, ChangeWriter &writer,
                                                domain::ContactKey contact,
                                                domain::FolderKey folder);

QJsonObject carriedJson(domain::ContactKey copy);

enum class Carriage {
    None,     // the contact is deleted for good, not carried
    UnderWay, // the copy waits to be sent, or to be read back
    Arrived,
    Differs, // the service has kept less of it
};

domain::Result<Carriage> carriageOf(Connection &connection, const ChangeTarget &deletion);

} // namespace store
