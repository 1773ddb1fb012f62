// The text index: which contacts hold every word of what was typed.
//
// Promise  Case, accents and alphabets do not matter (text::TextFolder); any part of a word counts;
//          three or more digits also match phone numbers in any spelling. User text never reaches
//          MATCH unquoted. Names come before other hits.
// Thread   store thread.   Errors  Storage.
#pragma once

#include "services/domain/contactproperty.h"
#include "services/domain/keys.h"
#include "services/domain/result.h"

namespace store {

class Connection;

// Keys of undeleted contacts that match, in no order. Short words (one or two letters) scan.
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
domain::Result<> unindexContact(Connection &connection, domain::ContactKey key);

} // namespace store
