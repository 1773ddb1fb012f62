// The text index: which contacts hold every word of what was typed.
//
// Promise  Case, accents and alphabets do not matter (text::TextFolder); any part of a word counts;
//          three or more digits also match phone numbers in any spelling. User text never reaches
//          MATCH unquoted.
//          What is shown is always found: a contact that has just changed waits beside the index and is
//          scanned until the store's thread is idle (store/storethread.h).
// Thread   store thread.   Errors  Storage.
#pragma once

#include "services/domain/contactproperty.h"
#include "services/domain/keys.h"
#include "services/domain/result.h"

namespace store {

class Connection;

struct Matches
{
    domain::ContactKeys byName; // the shown name holds every word
    domain::ContactKeys elsewhere;
};

// Undeleted contacts that hold every word, in no order. Short words (one or two letters) scan.
domain::Result<Matches> findMatches(Connection &connection, QString typed);

// The same in one list, names first.
domain::Result<domain::ContactKeys> matchingContacts(Connection &connection, QString typed);

// Why a contact was found: the first property, in the order of the table, that holds a word.
struct HitReason
{
    domain::ContactProperty property = domain::ContactProperty::DisplayName;
    QString text; // the value it was found in

    bool operator==(const HitReason &) const = default;
};

// One reason a word that the name does not hold; the name alone when it holds them all.
domain::Result<QList<HitReason>> hitReasons(Connection &connection, domain::ContactKey key,
                                            QString typed);

// Called by every operation that changes what is shown of a contact.
domain::Result<> indexContact(Connection &connection, domain::ContactKey key,
                              const domain::Contact &contact);
// The same for a contact that has never been in the index.
domain::Result<> indexNewContact(Connection &connection, domain::ContactKey key,
                                 const domain::Contact &contact);
domain::Result<> unindexContact(Connection &connection, domain::ContactKey key);

// Moves up to so many waiting contacts into the index; answers how many there were.
domain::Result<int> indexWaitingContacts(Connection &connection, int maximum);

} // namespace store
