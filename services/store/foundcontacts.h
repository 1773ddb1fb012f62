// What a search found among the contacts of a list.
//
// Thread   store thread.   Errors  as searchHits.
#pragma once

#include "services/store/contactgroups.h"
#include "services/store/searchhits.h"

namespace store {

struct FoundContacts
{
    QList<NamedContact> byName;
    std::vector<SearchHit> hits; // best first; places in byName
};

// Of those that the query's place shows, and that are among them where something is given. Sets the total
// and the problems of the order.
domain::Result<FoundContacts> foundContacts(Connection &connection, const ContactQuery &query,
                                            const std::optional<KeySet> &among,
                                            const StopFlag &stop, ContactOrder &order);

} // namespace store
