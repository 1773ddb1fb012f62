// Creates whose answer was lost: is an unknown contact of the server one of them?
//
// A delta page carries no create tokens, so values decide: everything that was sent must have arrived,
// and nothing else but what the service makes up.
//
// Thread   store thread.   Errors  Storage, BadReply (a patch that does not parse).
#pragma once

#include "services/domain/contact.h"
#include "services/domain/keys.h"
#include "services/domain/result.h"

namespace store {

class Connection;

struct LostCreate
{
    domain::ContactKey key;
    domain::Contact sent;
};

// Contacts of the mailbox without a Graph id whose create was sent and not answered.
domain::Result<QList<LostCreate>> lostCreates(Connection &connection, domain::MailboxKey mailbox);

bool isSameContact(const domain::Contact &sent, const domain::Contact &arrived);

} // namespace store
