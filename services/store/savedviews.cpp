#include "services/store/savedviews.h"

#include "services/store/connection.h"

namespace store {

namespace {

domain::Result<domain::ChangeSet> changedOne(const Query &query)
{
    if (query.rowsAffected() == 0) {
        return domain::failure(domain::Error::Kind::NotFound, QStringLiteral("saved view"));
    }
    return domain::ChangeSet();
}

} // namespace

QString savedViewPlace(SavedViewKey key)
{
    return QStringLiteral("view:%1").arg(key.value);
}

domain::Result<QList<SavedView>> savedViews(Connection &connection)
{
    QList<SavedView> views;
    Query query(connection,
                "SELECT v.key, v.name, v.mailbox_key, v.folder_key, v.category, v.text"
                " FROM saved_view v LEFT JOIN folder f ON f.key = v.folder_key"
                " WHERE f.deleted_at IS NULL ORDER BY v.position, v.key");
    query.run();
    while (query.next()) {
        views.append({.key = {query.integer(0)},
                      .name = query.text(1),
                      .mailbox = {query.integer(2)},
                      .folder = {query.integer(3)},
                      .category = query.text(4),
                      .text = query.text(5)});
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return views;
}

domain::Result<Committed<SavedViewKey>> addSavedView(Connection &connection, SavedView view)
{
    Query insert(connection,
                 "INSERT INTO saved_view (position, name, mailbox_key, folder_key, category, text)"
                 " VALUES ((SELECT ifnull(max(position), 0) + 1 FROM saved_view), ?, ?, ?, ?, ?)");
    if (const auto done =
            insert.execute(view.name, view.mailbox, view.folder, view.category, view.text);
        !done) {
        return tl::unexpected(done.error());
    }
    return Committed<SavedViewKey>{{}, {insert.insertedKey()}};
}

domain::Result<domain::ChangeSet> renameSavedView(Connection &connection, SavedViewKey key,
                                                  QString name)
{
    Query query(connection, "UPDATE saved_view SET name = ? WHERE key = ?");
    if (const auto done = query.execute(name, key); !done) {
        return tl::unexpected(done.error());
    }
    return changedOne(query);
}

domain::Result<domain::ChangeSet> removeSavedView(Connection &connection, SavedViewKey key)
{
    Query look(connection, "DELETE FROM place_view WHERE place = ?");
    if (const auto done = look.execute(savedViewPlace(key)); !done) {
        return tl::unexpected(done.error());
    }
    Query query(connection, "DELETE FROM saved_view WHERE key = ?");
    if (const auto done = query.execute(key); !done) {
        return tl::unexpected(done.error());
    }
    return changedOne(query);
}

domain::Result<domain::ChangeSet> orderSavedViews(Connection &connection, QList<SavedViewKey> keys)
{
    for (int place = 0; place < keys.size(); ++place) {
        Query query(connection, "UPDATE saved_view SET position = ? WHERE key = ?");
        if (const auto done = query.execute(place + 1, keys.at(place)); !done) {
            return tl::unexpected(done.error());
        }
    }
    return domain::ChangeSet();
}

} // namespace store
