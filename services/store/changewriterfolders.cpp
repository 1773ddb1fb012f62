#include "services/store/changewriter.h"
#include "services/store/connection.h"

#include <QDateTime>

#include <algorithm>

namespace store {

namespace {

QJsonObject parentJson(domain::FolderKey parent)
{
    return {{QStringLiteral("parent"), parent.value}};
}

QJsonObject nameJson(const QString &name)
{
    return {{QStringLiteral("name"), name}};
}

QJsonObject placeJson(domain::FolderKey parent, const QString &name)
{
    QJsonObject json = parentJson(parent);
    json.insert(QLatin1String("name"), name);
    return json;
}

// The folder and those shown below it, parents first.
domain::Result<QList<domain::FolderKey>> shownTree(Connection &connection, domain::FolderKey folder)
{
    Query query(connection,
                "WITH RECURSIVE tree (key, depth) AS (SELECT ?, 0 UNION ALL"
                " SELECT folder.key, depth + 1 FROM folder JOIN tree"
                " ON folder.parent_key = tree.key WHERE folder.deleted_at IS NULL)"
                " SELECT key FROM tree ORDER BY depth, key");
    query.run(folder);
    QList<domain::FolderKey> tree;
    while (query.next()) {
        tree.append(domain::FolderKey{query.integer(0)});
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return tree;
}

domain::Result<domain::ContactKeys> shownContacts(Connection &connection, domain::FolderKey folder)
{
    Query query(connection,
                "SELECT key FROM contact WHERE folder_key = ? AND deleted_at IS NULL ORDER BY key");
    query.run(folder);
    domain::ContactKeys keys;
    while (query.next()) {
        keys.append(domain::ContactKey{query.integer(0)});
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return keys;
}

} // namespace

domain::Result<domain::FolderKey> ChangeWriter::createFolder(domain::MailboxKey mailbox,
                                                             domain::FolderKey parent,
                                                             const QString &name)
{
    domain::FolderKey key;
    {
        Query query(m_connection,
                    "INSERT INTO folder (mailbox_key, parent_key, name) VALUES (?, ?, ?)");
        if (!query.run(mailbox, parent, name)) {
            return tl::unexpected(query.error());
        }
        key = {query.insertedKey()};
    }
    const auto recorded = record(
        {.action = PushAction::CreateFolder, .folder = key, .patch = placeJson(parent, name)});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return key;
}

domain::Result<> ChangeWriter::renameFolder(domain::FolderKey folder, const QString &name)
{
    const auto standing = folderStanding(m_connection, folder);
    if (!standing) {
        return tl::unexpected(standing.error());
    }
    if (standing->name == name || standing->isDeleted) {
        return {};
    }
    const auto recorded = record({.action = PushAction::RenameFolder,
                                  .folder = folder,
                                  .patch = nameJson(name),
                                  .base = nameJson(standing->name)});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return Query(m_connection, "UPDATE folder SET name = ? WHERE key = ?").execute(name, folder);
}

domain::Result<> ChangeWriter::moveFolder(domain::FolderKey folder, domain::FolderKey parent)
{
    const auto standing = folderStanding(m_connection, folder);
    if (!standing) {
        return tl::unexpected(standing.error());
    }
    if (standing->parent == parent || standing->isDeleted) {
        return {};
    }
    const auto recorded = record({.action = PushAction::MoveFolder,
                                  .folder = folder,
                                  .patch = parentJson(parent),
                                  .base = parentJson(standing->parent)});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return Query(m_connection, "UPDATE folder SET parent_key = ? WHERE key = ?")
        .execute(parent, folder);
}

domain::Result<> ChangeWriter::deleteFolder(domain::FolderKey folder)
{
    auto tree = shownTree(m_connection, folder);
    if (!tree) {
        return tl::unexpected(tree.error());
    }
    // Contacts first, then folders from the bottom: read backwards, the way back comes in order.
    for (const domain::FolderKey inner : std::as_const(*tree)) {
        const auto contacts = shownContacts(m_connection, inner);
        if (!contacts) {
            return tl::unexpected(contacts.error());
        }
        for (const domain::ContactKey contact : *contacts) {
            if (auto done = deleteContact(contact); !done) {
                return done;
            }
        }
    }
    std::ranges::reverse(*tree);
    for (const domain::FolderKey inner : std::as_const(*tree)) {
        const auto standing = folderStanding(m_connection, inner);
        if (!standing) {
            return tl::unexpected(standing.error());
        }
        const auto recorded = record({.action = PushAction::DeleteFolder,
                                      .folder = inner,
                                      .base = placeJson(standing->parent, standing->name)});
        if (!recorded) {
            return tl::unexpected(recorded.error());
        }
        Query query(m_connection, "UPDATE folder SET deleted_at = ? WHERE key = ?");
        if (auto done = query.execute(QDateTime::currentMSecsSinceEpoch(), inner); !done) {
            return done;
        }
    }
    return {};
}

domain::Result<> ChangeWriter::restoreFolder(domain::FolderKey folder, const QJsonObject &base)
{
    const auto standing = folderStanding(m_connection, folder);
    if (!standing) {
        return tl::unexpected(standing.error());
    }
    if (!standing->isDeleted) {
        return {};
    }
    domain::FolderKey parent = folderIn(base, QLatin1String("parent"));
    if (parent.isValid()) {
        const auto above = folderStanding(m_connection, parent);
        if (!above || above->isDeleted) {
            parent = {};
        }
    }
    const auto open = openTargets(m_connection, folder);
    if (!open) {
        return tl::unexpected(open.error());
    }
    for (const ChangeTarget &target : *open) {
        if (target.action == PushAction::DeleteFolder && mayHaveHappened(target)) {
            if (auto done = unpark(m_connection, target.key); !done) {
                return done;
            }
        }
    }
    const QString name = base.value(QLatin1String("name")).toString();
    Query query(m_connection,
                "UPDATE folder SET deleted_at = NULL, parent_key = ?, name = ? WHERE key = ?");
    if (auto done = query.execute(parent, name, folder); !done) {
        return done;
    }
    const auto recorded = record(
        {.action = PushAction::CreateFolder, .folder = folder, .patch = placeJson(parent, name)});
    return recorded ? domain::Result<>() : tl::unexpected(recorded.error());
}

// It lies on this computer alone: there is nothing to send, and the change has no target.
domain::Result<> ChangeWriter::turnView(SavedViewKey view, ViewStep step)
{
    const auto turned = step == ViewStep::Remove ? hideSavedView(m_connection, view)
                                                 : showSavedView(m_connection, view);
    if (!turned) {
        return tl::unexpected(turned.error());
    }
    m_changes.foldersChanged = true; // the tree shows it
    return ensureChange();
}

} // namespace store
