#include "services/store/foldercover.h"

#include "services/store/connection.h"

namespace store {

namespace {

domain::Result<bool> truth(Query &query)
{
    const bool yes = query.next() && query.integer(0) != 0;
    return query.failed() ? domain::Result<bool>(tl::unexpected(query.error()))
                          : domain::Result<bool>(yes);
}

// Whether the change, still open, deletes the folder with this Graph id or one above it.
domain::Result<bool> isDeletedAlong(Connection &connection, domain::ChangeKey change,
                                    domain::MailboxKey mailbox, const domain::GraphId &graphId)
{
    Query query(connection,
                "WITH RECURSIVE above (key, parent_id) AS ("
                " SELECT key, server_parent_id FROM folder WHERE mailbox_key = ? AND graph_id = ?"
                " UNION SELECT folder.key, folder.server_parent_id FROM folder JOIN above"
                " ON folder.graph_id = above.parent_id WHERE folder.mailbox_key = ?)"
                " SELECT EXISTS (SELECT 1 FROM change_target t JOIN above"
                " ON t.folder_key = above.key WHERE t.change_id = ?"
                " AND t.action = 'deleteFolder' AND t.state <> 'settled')");
    query.run(mailbox, graphId, mailbox, change);
    return truth(query);
}

} // namespace

domain::Result<bool> isCovered(Connection &connection, domain::ChangeKey change,
                               domain::FolderKey serverFolder)
{
    if (!serverFolder.isValid()) {
        return false;
    }
    const auto folder = folderStanding(connection, serverFolder);
    if (!folder) {
        return tl::unexpected(folder.error());
    }
    return folder->isOnServer()
        ? isDeletedAlong(connection, change, folder->mailbox, folder->graphId)
        : domain::Result<bool>(false);
}

domain::Result<bool> isCovered(Connection &connection, domain::ChangeKey change,
                               const FolderStanding &folder)
{
    if (!folder.isOnServer() || folder.serverParentId.isEmpty()) {
        return false;
    }
    return isDeletedAlong(connection, change, folder.mailbox, folder.serverParentId);
}

domain::Result<QList<domain::TargetKey>>
coveredTargets(Connection &connection, domain::ChangeKey change, const FolderStanding &folder)
{
    // Of a contact every open target goes, older edits too: they have nothing left to change.
    Query query(connection,
                "WITH RECURSIVE below (key, graph_id) AS (SELECT key, graph_id FROM folder"
                " WHERE key = ? UNION SELECT folder.key, folder.graph_id FROM folder JOIN below"
                " ON folder.server_parent_id = below.graph_id WHERE folder.mailbox_key = ?)"
                " SELECT t.id FROM change_target d"
                " JOIN contact c ON c.key = d.contact_key"
                " JOIN change_target t ON t.contact_key = c.key AND t.id <= d.id"
                " WHERE d.change_id = ? AND d.action = 'deleteContact' AND d.state <> 'settled'"
                " AND t.state <> 'settled' AND c.server_folder_key IN (SELECT key FROM below)"
                " UNION SELECT t.id FROM change_target d"
                " JOIN change_target t ON t.folder_key = d.folder_key AND t.id <= d.id"
                " WHERE d.change_id = ? AND d.action = 'deleteFolder' AND d.state <> 'settled'"
                " AND t.state <> 'settled' AND d.folder_key <> ?"
                " AND d.folder_key IN (SELECT key FROM below)");
    query.run(folder.key, folder.mailbox, change, change, folder.key);
    QList<domain::TargetKey> targets;
    while (query.next()) {
        targets.append(domain::TargetKey{query.integer(0)});
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return targets;
}

domain::Result<bool> isOnItsWayOut(Connection &connection, const FolderStanding &folder)
{
    Query query(connection,
                "WITH RECURSIVE above (key, parent_id) AS ("
                " SELECT key, server_parent_id FROM folder WHERE key = ?"
                " UNION SELECT folder.key, folder.server_parent_id FROM folder JOIN above"
                " ON folder.graph_id = above.parent_id WHERE folder.mailbox_key = ?)"
                " SELECT EXISTS (SELECT 1 FROM change_target t JOIN above"
                " ON t.folder_key = above.key WHERE t.action = 'deleteFolder'"
                " AND t.state <> 'settled')");
    query.run(folder.key, folder.mailbox);
    return truth(query);
}

domain::Result<bool> mustFolderDeleteWait(Connection &connection, domain::ChangeKey change,
                                          const FolderStanding &folder)
{
    // Contacts and folders on their way out; those on their way in, whose answer is open; and those
    // below it that have a request in flight.
    Query query(connection,
                "WITH RECURSIVE below (key, graph_id) AS (SELECT key, graph_id FROM folder"
                " WHERE key = ? UNION SELECT folder.key, folder.graph_id FROM folder JOIN below"
                " ON folder.server_parent_id = below.graph_id WHERE folder.mailbox_key = ?)"
                " SELECT EXISTS (SELECT 1 FROM change_target t JOIN contact c"
                " ON c.key = t.contact_key WHERE t.state <> 'settled'"
                " AND ((t.action = 'moveContact' AND c.deleted_at IS NULL"
                " AND NOT EXISTS (SELECT 1 FROM change_target d WHERE d.contact_key = c.key"
                " AND d.change_id = ? AND d.action = 'deleteContact'"
                " AND d.state <> 'settled')"
                " AND c.server_folder_key IN (SELECT key FROM below))"
                " OR (t.action = 'moveContact' AND t.state IN ('sent', 'look')"
                " AND json_extract(t.patch, '$.folder') IN (SELECT key FROM below))"
                " OR (t.action = 'createContact' AND t.state IN ('sent', 'look')"
                " AND json_extract(t.base, '$.folder') IN (SELECT key FROM below))))"
                " OR EXISTS (SELECT 1 FROM change_target t JOIN folder f"
                " ON f.key = t.folder_key WHERE t.state <> 'settled'"
                " AND t.action = 'moveFolder' AND f.deleted_at IS NULL"
                " AND NOT EXISTS (SELECT 1 FROM change_target d WHERE d.folder_key = f.key"
                " AND d.change_id = ? AND d.action = 'deleteFolder'"
                " AND d.state <> 'settled')"
                " AND f.key IN (SELECT key FROM below))"
                " OR EXISTS (SELECT 1 FROM change_target d JOIN change_target t"
                " ON t.contact_key = d.contact_key WHERE d.change_id = ?"
                " AND d.action = 'deleteContact' AND d.state <> 'settled'"
                " AND t.state IN ('sent', 'look'))"
                " OR EXISTS (SELECT 1 FROM change_target d JOIN change_target t"
                " ON t.folder_key = d.folder_key WHERE d.change_id = ?"
                " AND d.action = 'deleteFolder' AND d.state <> 'settled'"
                " AND t.state IN ('sent', 'look'))");
    query.run(folder.key, folder.mailbox, change, change, change, change);
    return truth(query);
}

} // namespace store
