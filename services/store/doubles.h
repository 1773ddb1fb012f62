// Which of many contacts that are about to come in are there already.
//
// Promise  A double has the same name, whatever its case and accents, and an e-mail address or a phone
//          number of the other; or one of the two has neither. People who share a name or an address
//          alone are none.
// Cost     about 20 us a contact, and one reading of the names that the mailbox has.
// Thread   store thread, through Store::read.
// Errors   Storage.
#pragma once

#include "services/domain/contact.h"
#include "services/domain/keys.h"
#include "services/domain/result.h"

namespace store {

class Connection;

struct Doubles
{
    QList<qsizetype> known;    // places of contacts that the mailbox has
    QList<qsizetype> repeated; // of those that an earlier one of the list is a double of

    bool operator==(const Doubles &) const = default;
};

domain::Result<Doubles> doublesAmong(Connection &connection, domain::MailboxKey mailbox,
                                     QList<domain::Contact> contacts);

} // namespace store
