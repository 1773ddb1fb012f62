#include "services/store/standing.h"

#include "services/store/connection.h"

#include <QDateTime>

namespace store {

domain::Result<ContactStanding> contactStanding(Connection &connection, domain::ContactKey key)
{
    Query query(connection,
                "SELECT mailbox_key, folder_key, graph_id, server_folder_key, etag, deleted_at,"
                " pending FROM contact WHERE key = ?");
    if (query.run(key) && query.next()) {
        return ContactStanding{.key = key,
                               .mailbox = {query.integer(0)},
                               .folder = {query.integer(1)},
                               .graphId = {query.text(2)},
                               .serverFolder = {query.integer(3)},
                               .etag = query.text(4),
                               .isDeleted = !query.isNull(5),
                               .pending = static_cast<int>(query.integer(6))};
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return domain::failure(domain::Error::Kind::NotFound,
                           QStringLiteral("contact %1").arg(key.value));
}

domain::Result<FolderStanding> folderStanding(Connection &connection, domain::FolderKey key)
{
    Query query(connection,
                "SELECT mailbox_key, parent_key, name, graph_id, server_parent_id, server_name,"
                " is_default, deleted_at FROM folder WHERE key = ?");
    if (query.run(key) && query.next()) {
        return FolderStanding{.key = key,
                              .mailbox = {query.integer(0)},
                              .parent = {query.integer(1)},
                              .name = query.text(2),
                              .graphId = {query.text(3)},
                              .serverParentId = {query.text(4)},
                              .serverName = query.text(5),
                              .isDefault = query.integer(6) != 0,
                              .isDeleted = !query.isNull(7)};
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return domain::failure(domain::Error::Kind::NotFound,
                           QStringLiteral("folder %1").arg(key.value));
}

domain::Result<domain::FolderKey> usableFolder(Connection &connection, domain::FolderKey folder,
                                               domain::MailboxKey mailbox)
{
    const auto standing = folderStanding(connection, folder);
    if (standing && !standing->isDeleted) {
        return folder;
    }
    if (!standing && standing.error().kind != domain::Error::Kind::NotFound) {
        return tl::unexpected(standing.error());
    }
    Query query(connection, "SELECT default_folder_key FROM mailbox WHERE key = ?");
    if (query.run(mailbox) && query.next() && !query.isNull(0)) {
        return domain::FolderKey{query.integer(0)};
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return folder;
}

domain::Result<domain::FolderKey>
folderByGraphId(Connection &connection, domain::MailboxKey mailbox, const domain::GraphId &id)
{
    Query query(connection, "SELECT key FROM folder WHERE mailbox_key = ? AND graph_id = ?");
    if (query.run(mailbox, id) && query.next()) {
        return domain::FolderKey{query.integer(0)};
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return domain::FolderKey{};
}

domain::Result<QString> photoFile(Connection &connection, domain::ContactKey contact)
{
    Query query(connection, "SELECT state, file FROM photo WHERE contact_key = ?");
    if (query.run(contact) && query.next()) {
        return query.text(0) == QLatin1String("have") ? query.text(1) : QStringLiteral("");
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return QString();
}

domain::Result<> setPhotoFile(Connection &connection, domain::ContactKey contact,
                              const QString &file)
{
    if (file.isNull()) {
        return Query(connection, "DELETE FROM photo WHERE contact_key = ?").execute(contact);
    }
    return Query(connection,
                 "INSERT INTO photo (contact_key, state, file, checked_at)"
                 " VALUES (?, ?, ?, ?) ON CONFLICT (contact_key) DO UPDATE SET"
                 " state = excluded.state, file = excluded.file, etag = '',"
                 " checked_at = excluded.checked_at")
        .execute(contact, file.isEmpty() ? QLatin1String("none") : QLatin1String("have"), file,
                 QDateTime::currentMSecsSinceEpoch());
}

domain::Result<> refreshFolder(Connection &connection, domain::FolderKey folder)
{
    return Query(connection,
                 "UPDATE folder SET pending = (SELECT count(*) FROM change_target"
                 " WHERE folder_key = folder.key AND state <> 'settled') WHERE key = ?")
        .execute(folder);
}

domain::Result<CategoryStanding> categoryStanding(Connection &connection, domain::CategoryKey key)
{
    Query query(connection,
                "SELECT mailbox_key, name, color, graph_id, server_color, deleted_at"
                " FROM category WHERE key = ?");
    if (query.run(key) && query.next()) {
        return CategoryStanding{.key = key,
                                .mailbox = {query.integer(0)},
                                .name = query.text(1),
                                .color = query.text(2),
                                .graphId = {query.text(3)},
                                .serverColor = query.text(4),
                                .isDeleted = !query.isNull(5)};
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return domain::failure(domain::Error::Kind::NotFound, QStringLiteral("category"));
}

domain::Result<> refreshCategory(Connection &connection, domain::CategoryKey category)
{
    if (auto done = Query(connection,
                          "UPDATE category SET pending = (SELECT count(*) FROM change_target"
                          " WHERE category_key = category.key AND state <> 'settled')"
                          " WHERE key = ?")
                        .execute(category);
        !done) {
        return done;
    }
    return Query(connection,
                 "UPDATE category SET color = server_color"
                 " WHERE key = ? AND pending = 0 AND server_color IS NOT NULL")
        .execute(category);
}

} // namespace store
