#include "services/store/connection.h"
#include "services/store/shownrow.h"

namespace store {

domain::Result<domain::OutboxCounts> outboxCounts(Connection &connection)
{
    Query query(connection,
                "SELECT ifnull(sum(state <> 'parked'), 0), ifnull(sum(state = 'parked'), 0),"
                " (SELECT count(*) FROM conflict JOIN contact ON contact.key = contact_key"
                " WHERE choice = '' AND contact.deleted_at IS NULL)"
                " FROM change_target WHERE state <> 'settled'");
    if (!query.run() || !query.next()) {
        return tl::unexpected(query.error());
    }
    return domain::OutboxCounts{.waiting = static_cast<int>(query.integer(0)),
                                .parked = static_cast<int>(query.integer(1)),
                                .conflicts = static_cast<int>(query.integer(2))};
}

} // namespace store
