#include "services/store/savedviews.h"

#include "services/store/changewriter.h"
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
                " WHERE f.deleted_at IS NULL AND v.position > 0 ORDER BY v.position, v.key");
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
    QString name;
    {
        Query query(connection, "SELECT name FROM saved_view WHERE key = ? AND position > 0");
        if (!query.run(key) || !query.next()) {
            return query.failed()
                ? tl::unexpected(query.error())
                : domain::failure(domain::Error::Kind::NotFound, QStringLiteral("saved view"));
        }
        name = query.text(0);
    }
    ChangeWriter writer(connection, ChangeKind::RemoveView);
    if (const auto done = writer.turnView(key, ChangeWriter::ViewStep::Remove); !done) {
        return tl::unexpected(done.error());
    }
    return writer.finish(name, QString::number(key.value));
}

domain::Result<> hideSavedView(Connection &connection, SavedViewKey key)
{
    return Query(connection, "UPDATE saved_view SET position = -abs(position) WHERE key = ?")
        .execute(key);
}

domain::Result<> showSavedView(Connection &connection, SavedViewKey key)
{
    return Query(connection, "UPDATE saved_view SET position = abs(position) WHERE key = ?")
        .execute(key);
}

domain::Result<> forgetHiddenView(Connection &connection, domain::ChangeKey removal)
{
    SavedViewKey key;
    {
        Query query(connection,
                    "SELECT v.key FROM change c JOIN saved_view v"
                    " ON v.key = CAST(json_extract(c.title_args, '$[2]') AS INTEGER)"
                    " WHERE c.id = ? AND c.kind = 'removeView' AND v.position < 0");
        if (!query.run(removal)) {
            return tl::unexpected(query.error());
        }
        if (!query.next()) {
            return {};
        }
        key = {query.integer(0)};
    }
    const auto done =
        Query(connection, "DELETE FROM place_view WHERE place = ?").execute(savedViewPlace(key));
    return done ? Query(connection, "DELETE FROM saved_view WHERE key = ?").execute(key) : done;
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
