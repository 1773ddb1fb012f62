#include "services/store/vanishedfolder.h"

#include "services/store/changetargets.h"
#include "services/store/connection.h"
#include "services/store/discardedfolder.h"
#include "services/store/neteffect.h"
#include "services/store/servermirror.h"
#include "services/store/shownrow.h"
#include "services/store/standing.h"

#include <QDateTime>

#include <algorithm>

namespace store {

namespace {

domain::Result<> rescueContacts(Connection &connection, domain::FolderKey folder,
                                domain::MailboxKey mailbox, domain::ChangeSet &changes)
{
    const auto refuge = usableFolder(connection, folder, mailbox);
    if (!refuge) {
        return tl::unexpected(refuge.error());
    }
    domain::ContactKeys keys;
    {
        Query query(connection,
                    "SELECT key FROM contact WHERE folder_key = ?"
                    " AND deleted_at IS NULL AND (server_json IS NULL"
                    " OR server_folder_key <> ?)");
        query.run(folder, folder);
        while (query.next()) {
            keys.append(domain::ContactKey{query.integer(0)});
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    for (const domain::ContactKey key : keys) {
        auto done = redirectContact(connection, key, folder, *refuge);
        done = done ? settleMoot(connection, key) : done; // an earlier move may lead nowhere too
        done = done ? refreshShown(connection, key, changes) : done;
        if (!done) {
            return done;
        }
        changes.historyChanged = true;
    }
    // Those made in it that were to be moved on too.
    return Query(connection,
                 "UPDATE change_target SET base = json_set(base, '$.folder', ?)"
                 " WHERE action = 'createContact' AND state <> 'settled'"
                 " AND json_extract(base, '$.folder') = ?")
        .execute(*refuge, folder);
}

// Moves into it that a later move left behind: nothing may wait for a folder that will never be.
domain::Result<> dropMoves(Connection &connection, domain::FolderKey folder,
                           domain::ChangeSet &changes)
{
    QList<std::pair<domain::TargetKey, domain::ContactKey>> moves;
    {
        Query query(connection,
                    "SELECT id, contact_key FROM change_target WHERE action = 'moveContact'"
                    " AND state IN ('new', 'parked') AND json_extract(patch, '$.folder') = ?");
        query.run(folder);
        while (query.next()) {
            moves.append({{query.integer(0)}, {query.integer(1)}});
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    for (const auto &[move, contact] : std::as_const(moves)) {
        auto done = settleTarget(connection, move);
        done = done ? settleMoot(connection, contact) : done;
        done = done ? refreshShown(connection, contact, changes) : done;
        if (!done) {
            return done;
        }
    }
    return {};
}

// Deleted here, and gone as was wished, but brought back since: what waits behind makes it anew.
domain::Result<bool> endTakenBack(Connection &connection, domain::FolderKey folder,
                                  domain::ChangeSet &changes)
{
    const auto open = openTargets(connection, folder);
    if (!open) {
        return tl::unexpected(open.error());
    }
    const auto deleted = std::ranges::find(open->rbegin(), open->rend(), PushAction::DeleteFolder,
                                           &ChangeTarget::action);
    if (deleted == open->rend() || endsDeleted(*open)) {
        return false;
    }
    auto done = settleTargets(connection, ChangeTargets(open->begin(), deleted.base()));
    done = done ? Query(connection,
                        "UPDATE contact SET server_folder_key = NULL"
                        " WHERE server_folder_key = ?")
                      .execute(folder)
                : done;
    done = done ? clearFolderMirror(connection, folder) : done;
    changes.foldersChanged = true;
    changes.historyChanged = true;
    return done ? domain::Result<bool>(true) : tl::unexpected(done.error());
}

} // namespace

domain::Result<> forgetFolder(Connection &connection, domain::FolderKey folder,
                              domain::MailboxKey mailbox, domain::ChangeSet &changes)
{
    const auto isTakenBack = endTakenBack(connection, folder, changes);
    if (!isTakenBack || *isTakenBack) {
        return isTakenBack ? domain::Result<>() : tl::unexpected(isTakenBack.error());
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    Query settle(connection,
                 "UPDATE change_target SET state = 'settled', settled_at = ?"
                 " WHERE folder_key = ? AND state <> 'settled'");
    if (auto done = settle.execute(now, folder); !done) {
        return done;
    }
    changes.historyChanged = changes.historyChanged || settle.rowsAffected() > 0;
    Query aside(connection,
                "UPDATE contact SET server_folder_key = NULL WHERE server_folder_key = ?");
    if (auto done = aside.execute(folder); !done) {
        return done;
    }
    Query gone(connection,
               "UPDATE folder SET graph_id = NULL, server_parent_id = NULL,"
               " server_name = NULL, next_link = '', delta_link = '', pending = 0,"
               " deleted_at = coalesce(deleted_at, ?) WHERE key = ?");
    if (auto done = gone.execute(now, folder); !done) {
        return done;
    }
    if (auto done = liftFolders(connection, folder); !done) {
        return done;
    }
    changes.foldersChanged = true;
    if (auto done = rescueContacts(connection, folder, mailbox, changes); !done) {
        return done;
    }
    return dropMoves(connection, folder, changes);
}

} // namespace store
