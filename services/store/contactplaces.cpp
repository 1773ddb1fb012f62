#include "services/store/contactplaces.h"

#include "services/store/query.h"

namespace store {

namespace {

ContactPlace placeOf(const Query &query)
{
    return {.key = {query.integer(0)},
            .mailbox = {query.integer(1)},
            .folder = {query.integer(2)},
            .graphId = {query.text(3)},
            .name = query.text(4)};
}

} // namespace

domain::Result<QList<ContactPlace>> shownPlaces(Connection &connection)
{
    Query query(connection,
                "SELECT key, mailbox_key, folder_key, graph_id, name FROM contact"
                " WHERE deleted_at IS NULL");
    query.run();
    QList<ContactPlace> places;
    while (query.next()) {
        places.append(placeOf(query));
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return places;
}

domain::Result<QHash<domain::ContactKey, ContactPlace>> contactPlaces(Connection &connection,
                                                                      domain::ContactKeys keys)
{
    QHash<domain::ContactKey, ContactPlace> places;
    for (const domain::ContactKey key : keys) {
        Query query(
            connection,
            "SELECT key, mailbox_key, folder_key, graph_id, name FROM contact WHERE key = ?");
        if (query.run(key) && query.next()) {
            places.insert(key, placeOf(query));
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    return places;
}

} // namespace store
