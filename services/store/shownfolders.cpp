#include "services/store/shownfolders.h"

#include "services/store/connection.h"
#include "services/store/shownrow.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace store {

namespace {

struct Folder
{
    // as the server has it
    domain::GraphId graphId;
    domain::GraphId serverParent;
    QString serverName;
    bool isOnServer = false;
    bool isDefault = false;
    // as it was shown
    QString name;
    domain::FolderKey parent;
    bool hidden = false;
    // open edits
    std::optional<QString> newName;
    std::optional<domain::FolderKey> newParent;
    bool creates = false;
    bool deletes = false;
    // as it is to be shown
    domain::FolderKey shownParent;
    bool toHide = false;

    QString shownName() const { return newName ? *newName : isOnServer ? serverName : name; }
};

using Folders = std::map<domain::FolderKey, Folder>;

domain::Result<Folders> readFolders(Connection &connection, domain::MailboxKey mailbox)
{
    Folders folders;
    Query query(connection,
                "SELECT key, graph_id, server_parent_id, server_name, is_default, name,"
                " parent_key, deleted_at FROM folder WHERE mailbox_key = ?");
    query.run(mailbox);
    while (query.next()) {
        folders[{query.integer(0)}] = {.graphId = {query.text(1)},
                                       .serverParent = {query.text(2)},
                                       .serverName = query.text(3),
                                       .isOnServer = !query.isNull(1) && !query.isNull(3),
                                       .isDefault = query.integer(4) != 0,
                                       .name = query.text(5),
                                       .parent = {query.integer(6)},
                                       .hidden = !query.isNull(7)};
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return folders;
}

void takeEdit(Folder &folder, const QString &action, const QJsonObject &patch)
{
    if (action == QLatin1String("createFolder")) {
        folder.creates = true;
        folder.deletes = false; // taken back while the delete is in flight
    } else if (action == QLatin1String("deleteFolder")) {
        folder.deletes = true;
    }
    if (const QJsonValue name = patch.value(QLatin1String("name")); name.isString()) {
        folder.newName = name.toString();
    }
    if (const QJsonValue parent = patch.value(QLatin1String("parent")); parent.isDouble()) {
        folder.newParent = domain::FolderKey{parent.toInteger()};
    }
}

domain::Result<> layEditsOver(Connection &connection, domain::MailboxKey mailbox, Folders &folders)
{
    Query query(connection,
                "SELECT t.folder_key, t.action, t.patch FROM change_target t"
                " JOIN folder f ON f.key = t.folder_key"
                " WHERE f.mailbox_key = ? AND t.state <> 'settled' ORDER BY t.id");
    query.run(mailbox);
    while (query.next()) {
        takeEdit(folders[{query.integer(0)}], query.text(1),
                 QJsonDocument::fromJson(query.bytes(2)).object());
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return {};
}

void decideWhatIsHidden(Folders &folders, const QSet<domain::FolderKey> &justShown)
{
    for (auto &[key, folder] : folders) {
        const bool exists = folder.isOnServer || folder.creates;
        folder.toHide = folder.deletes || !exists
            || (folder.hidden && !folder.creates && !justShown.contains(key));
    }
}

bool leadsTo(const Folders &folders, domain::FolderKey from, domain::FolderKey wanted)
{
    size_t steps = 0;
    for (auto found = folders.find(from); found != folders.end() && steps < folders.size();
         found = folders.find(found->second.shownParent), ++steps) {
        if (found->first == wanted) {
            return true;
        }
    }
    return false;
}

void decideParents(Folders &folders)
{
    QHash<domain::GraphId, domain::FolderKey> byGraphId;
    for (const auto &[key, folder] : folders) {
        if (folder.isOnServer) {
            byGraphId.insert(folder.graphId, key);
        }
    }
    // One after the other, so that of a circle exactly the last one goes to the top.
    for (auto &[key, folder] : folders) {
        const domain::FolderKey wanted = folder.newParent ? *folder.newParent
            : folder.isOnServer                           ? byGraphId.value(folder.serverParent)
                                                          : folder.parent;
        const auto parent = folders.find(wanted);
        if (!folder.isDefault && parent != folders.end() && !parent->second.toHide
            && !leadsTo(folders, wanted, key)) {
            folder.shownParent = wanted;
        }
    }
}

domain::Result<> refreshContacts(Connection &connection, domain::FolderKey folder,
                                 domain::ChangeSet &changes)
{
    domain::ContactKeys keys;
    {
        Query query(connection,
                    "SELECT key FROM contact WHERE folder_key = ?"
                    " AND server_folder_key = folder_key");
        query.run(folder);
        while (query.next()) {
            keys.append(domain::ContactKey{query.integer(0)});
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    for (const domain::ContactKey key : keys) {
        if (auto done = refreshShown(connection, key, changes); !done) {
            return done;
        }
    }
    return {};
}

domain::Result<> write(Connection &connection, domain::FolderKey key, const Folder &folder,
                       domain::ChangeSet &changes)
{
    const bool wasHidden = folder.hidden;
    if (folder.toHide && wasHidden) {
        return {};
    }
    if (folder.toHide == wasHidden && folder.shownName() == folder.name
        && folder.shownParent == folder.parent) {
        return {};
    }
    changes.foldersChanged = true;
    const std::optional<qint64> hiddenSince =
        folder.toHide ? std::optional(QDateTime::currentMSecsSinceEpoch()) : std::nullopt;
    Query query(connection,
                "UPDATE folder SET name = ?, parent_key = ?, deleted_at = ? WHERE key = ?");
    if (auto done = query.execute(folder.shownName(), folder.shownParent, hiddenSince, key);
        !done) {
        return done;
    }
    return wasHidden ? refreshContacts(connection, key, changes) : domain::Result<>();
}

} // namespace

domain::Result<> refreshShownFolders(Connection &connection, domain::MailboxKey mailbox,
                                     const QSet<domain::FolderKey> &justShown,
                                     domain::ChangeSet &changes)
{
    auto folders = readFolders(connection, mailbox);
    if (!folders) {
        return tl::unexpected(folders.error());
    }
    if (auto done = layEditsOver(connection, mailbox, *folders); !done) {
        return done;
    }
    decideWhatIsHidden(*folders, justShown);
    decideParents(*folders);
    for (const auto &[key, folder] : *folders) {
        if (auto done = write(connection, key, folder, changes); !done) {
            return done;
        }
    }
    return {};
}

} // namespace store
