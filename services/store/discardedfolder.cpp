#include "services/store/discardedfolder.h"

#include "services/store/connection.h"
#include "services/store/shownrow.h"

namespace store {

namespace {

// Whoever was to go into a folder that will never be stays where the server has it.
domain::Result<> emptyUnmadeFolder(Connection &connection, const FolderStanding &folder,
                                   domain::ChangeSet &changes)
{
    if (auto done = Query(connection, "UPDATE folder SET deleted_at = ? WHERE key = ?")
                        .execute(QDateTime::currentMSecsSinceEpoch(), folder.key);
        !done) {
        return done;
    }
    domain::ContactKeys contacts;
    {
        Query query(connection, "SELECT key FROM contact WHERE folder_key = ?");
        query.run(folder.key);
        while (query.next()) {
            contacts.append(domain::ContactKey{query.integer(0)});
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    const auto home = usableFolder(connection, folder.key, folder.mailbox);
    if (!home) {
        return tl::unexpected(home.error());
    }
    for (const domain::ContactKey contact : std::as_const(contacts)) {
        auto done = redirectContact(connection, contact, folder.key, *home);
        done = done ? refreshShown(connection, contact, changes) : done;
        if (!done) {
            return done;
        }
    }
    return {};
}

} // namespace

domain::Result<> redirectContact(Connection &connection, domain::ContactKey contact,
                                 domain::FolderKey folder, domain::FolderKey refuge)
{
    const auto open = openTargets(connection, contact);
    if (!open) {
        return tl::unexpected(open.error());
    }
    for (const ChangeTarget &target : *open) {
        QJsonObject base = target.base;
        domain::Result<> done;
        if (target.action == PushAction::MoveContact
            && folderIn(target.patch, QLatin1String("folder")) == folder) {
            done = settleTarget(connection, target.key);
        } else if (target.action == PushAction::CreateContact
                   && folderIn(base, QLatin1String("folder")) == folder) {
            base.insert(QLatin1String("folder"), refuge.value);
            done = setTargetJson(connection, target.key, target.patch, base);
        }
        if (!done) {
            return done;
        }
    }
    return Query(connection, "UPDATE contact SET folder_key = ? WHERE key = ?")
        .execute(refuge, contact);
}

domain::Result<> liftFolders(Connection &connection, domain::FolderKey folder)
{
    // Not only of those that are shown in it: one may be on its way there.
    if (auto done = Query(connection,
                          "UPDATE change_target SET patch = json_set(patch, '$.parent', 0)"
                          " WHERE state <> 'settled' AND json_extract(patch, '$.parent') = ?")
                        .execute(folder);
        !done) {
        return done;
    }
    return Query(connection, "UPDATE folder SET parent_key = NULL WHERE parent_key = ?")
        .execute(folder);
}

domain::Result<> showWithout(Connection &connection, const FolderStanding &folder,
                             const ChangeTarget &discarded, domain::ChangeSet &changes)
{
    switch (discarded.action) {
    case PushAction::CreateFolder: {
        if (folder.isOnServer()) { // a pull has shown that it was made
            return {};
        }
        auto done = liftFolders(connection, folder.key);
        return done ? emptyUnmadeFolder(connection, folder, changes) : done;
    }
    case PushAction::DeleteFolder:
        return Query(connection, "UPDATE folder SET deleted_at = NULL WHERE key = ?")
            .execute(folder.key);
    case PushAction::RenameFolder:
        return Query(connection, "UPDATE folder SET name = coalesce(server_name, ?) WHERE key = ?")
            .execute(discarded.base.value(QLatin1String("name")).toString(), folder.key);
    default:
        return Query(connection, "UPDATE folder SET parent_key = ? WHERE key = ?")
            .execute(folderIn(discarded.base, QLatin1String("parent")), folder.key);
    }
}

} // namespace store
