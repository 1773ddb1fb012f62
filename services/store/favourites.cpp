#include "services/store/favourites.h"

#include "services/store/connection.h"

namespace store {

domain::Result<QList<Favourite>> favourites(Connection &connection)
{
    QList<Favourite> found;
    Query query(connection,
                "SELECT v.folder_key, v.contact_key, ifnull(f.mailbox_key, c.mailbox_key), c.name"
                " FROM favourite v LEFT JOIN folder f ON f.key = v.folder_key"
                " LEFT JOIN contact c ON c.key = v.contact_key"
                " WHERE f.deleted_at IS NULL AND c.deleted_at IS NULL ORDER BY v.position, v.key");
    query.run();
    while (query.next()) {
        found.append({.folder = {query.integer(0)},
                      .contact = {query.integer(1)},
                      .mailbox = {query.integer(2)},
                      .name = query.text(3)});
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return found;
}

domain::Result<domain::ChangeSet> addFavourites(Connection &connection, QList<Favourite> added)
{
    for (const Favourite &each : added) {
        Query insert(connection,
                     "INSERT OR IGNORE INTO favourite (position, folder_key, contact_key)"
                     " VALUES ((SELECT ifnull(max(position), 0) + 1 FROM favourite), ?, ?)");
        if (const auto done = insert.execute(each.folder, each.contact); !done) {
            return tl::unexpected(done.error());
        }
    }
    return domain::ChangeSet{};
}

domain::Result<domain::ChangeSet> removeFavourite(Connection &connection, Favourite removed)
{
    Query query(connection, "DELETE FROM favourite WHERE folder_key = ? OR contact_key = ?");
    if (const auto done = query.execute(removed.folder, removed.contact); !done) {
        return tl::unexpected(done.error());
    }
    return domain::ChangeSet{};
}

domain::Result<domain::ChangeSet> orderFavourites(Connection &connection,
                                                  QList<Favourite> favourites)
{
    for (int place = 0; place < favourites.size(); ++place) {
        Query query(connection,
                    "UPDATE favourite SET position = ? WHERE folder_key = ? OR contact_key = ?");
        if (const auto done =
                query.execute(place + 1, favourites.at(place).folder, favourites.at(place).contact);
            !done) {
            return tl::unexpected(done.error());
        }
    }
    return domain::ChangeSet{};
}

} // namespace store
