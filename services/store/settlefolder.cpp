#include "services/store/connection.h"
#include "services/store/neteffect.h"
#include "services/store/pushsettlement.h"
#include "services/store/servermirror.h"

#include <algorithm>

namespace store {

namespace {

using Kind = PushOutcome::Kind;

domain::Result<> takeMirror(Connection &connection, const FolderStanding &standing,
                            const PushOutcome &outcome)
{
    if (outcome.body.isEmpty()) {
        return {};
    }
    const auto item = wire::readFolder(outcome.body);
    if (!item) {
        return tl::unexpected(item.error());
    }
    return writeFolderMirror(connection, standing, *item);
}

domain::Result<> folderDone(Connection &connection, const FolderStanding &standing,
                            const FolderStep &step, const ChangeTargets &group,
                            const PushOutcome &outcome)
{
    if (step.action != PushAction::DeleteFolder) {
        auto written = takeMirror(connection, standing, outcome);
        return written ? settleTargets(connection, group) : written;
    }
    // What others had put into it went along: no page will tell of it.
    auto done = clearFolderMirror(connection, standing.key);
    done = done ? Query(connection,
                        "UPDATE contact SET server_folder_key = NULL WHERE server_folder_key = ?")
                      .execute(standing.key)
                : done;
    return done ? settleTargets(connection, group) : done;
}

domain::Result<> folderGone(Connection &connection, const FolderStanding &standing,
                            const FolderStep &step, const ChangeTargets &group,
                            const PushOutcome &outcome)
{
    if (step.action == PushAction::DeleteFolder) {
        return folderDone(connection, standing, step, group, outcome);
    }
    if (step.action != PushAction::CreateFolder) {
        // The next pull takes the folder away; a name or a place of its own is nothing to keep.
        return settleTargets(connection, group);
    }
    if (!step.parent.isValid()) {
        return markTargets(connection, group, TargetState::Parked, outcome);
    }
    for (const ChangeTarget &target : group) {
        if (target.patch.contains(QLatin1String("parent"))) {
            QJsonObject patch = target.patch;
            patch.insert(QLatin1String("parent"), 0);
            if (auto done = setTargetJson(connection, target.key, patch, target.base); !done) {
                return done;
            }
        }
    }
    if (auto done = Query(connection, "UPDATE folder SET parent_key = NULL WHERE key = ?")
                        .execute(standing.key);
        !done) {
        return done;
    }
    return markTargets(connection, group, TargetState::New, outcome);
}

// Without edits that wait, the folder shows what the server says.
domain::Result<> showMirror(Connection &connection, domain::FolderKey folder)
{
    const auto standing = folderStanding(connection, folder);
    const auto open = openTargets(connection, folder);
    if (!standing || !open) {
        return tl::unexpected(standing ? open.error() : standing.error());
    }
    if (!open->isEmpty() || !standing->isOnServer() || standing->serverName.isEmpty()) {
        return {};
    }
    return Query(connection, "UPDATE folder SET name = server_name WHERE key = ?").execute(folder);
}

} // namespace

domain::Result<> settleFolder(Connection &connection, domain::FolderKey folder,
                              const ChangeTargets &group, const PushOutcome &outcome)
{
    const auto standing = folderStanding(connection, folder);
    if (!standing) {
        return tl::unexpected(standing.error());
    }
    const auto step = netStep(*standing, group);
    const Kind kind = step ? outcome.kind : Kind::Retry;
    domain::Result<> done;
    switch (kind) {
    case Kind::Done:
        done = folderDone(connection, *standing, *step, group, outcome);
        break;
    case Kind::Gone:
        done = folderGone(connection, *standing, *step, group, outcome);
        break;
    case Kind::Superseded:
        done = takeMirror(connection, *standing, outcome);
        [[fallthrough]];
    case Kind::Retry:
    case Kind::Look:
    case Kind::Parked:
        done = done ? markTargets(connection, group, stateAfter(kind), outcome) : done;
        break;
    }
    if (!done) {
        return done;
    }
    if (auto moot = settleMoot(connection, folder); !moot) {
        return moot;
    }
    if (auto shown = showMirror(connection, folder); !shown) {
        return shown;
    }
    return refreshFolder(connection, folder);
}

} // namespace store
