#include "services/store/connection.h"
#include "services/store/errorjson.h"
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
    auto written = step.action == PushAction::DeleteFolder
        ? clearFolderMirror(connection, standing.key)
        : takeMirror(connection, standing, outcome);
    return written ? settleTargets(connection, group) : written;
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

bool saysWhatHappened(const domain::Error &error)
{
    using ErrorKind = domain::Error::Kind;
    return error.kind != ErrorKind::Offline && error.kind != ErrorKind::SignInNeeded
        && error.kind != ErrorKind::NoMailbox && error.kind != ErrorKind::Throttled
        && error.kind != ErrorKind::Cancelled;
}

} // namespace

domain::Result<> markTargets(Connection &connection, const ChangeTargets &group, TargetState state,
                             const PushOutcome &outcome)
{
    const bool isError = outcome.error != domain::Error{};
    const QString error = isError ? errorToJson(outcome.error) : QString();
    const qint64 notBefore =
        outcome.notBefore.isValid() ? outcome.notBefore.toMSecsSinceEpoch() : 0;
    const bool isEmptyLook = state == TargetState::Look && !isError;
    // Nothing was sent, or it was turned away at the door: no attempt is used up.
    const bool isUntried = state == TargetState::New
        && (outcome.error.kind == domain::Error::Kind::Offline
            || outcome.error.kind == domain::Error::Kind::SignInNeeded
            || outcome.error.kind == domain::Error::Kind::NoMailbox);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const ChangeTarget &target : group) {
        // Being turned away says nothing of an earlier try whose answer was lost.
        const bool isStillInDoubt = state == TargetState::New && mayHaveHappened(target) && isError
            && !saysWhatHappened(outcome.error);
        Query query(connection,
                    "UPDATE change_target SET state = ?, error = ?, not_before = ?,"
                    " looks = looks + ?, tries = max(tries - ?, 0), settled_at = ? WHERE id = ?");
        if (auto done = query.execute(
                nameOf(state), isStillInDoubt ? target.error : error, notBefore, isEmptyLook,
                isUntried, state == TargetState::Settled ? std::optional(now) : std::nullopt,
                target.key);
            !done) {
            return done;
        }
    }
    return {};
}

domain::Result<> settleFolder(Connection &connection, domain::FolderKey folder,
                              const ChangeTargets &group, const PushOutcome &outcome)
{
    const auto standing = folderStanding(connection, folder);
    if (!standing) {
        return tl::unexpected(standing.error());
    }
    const auto step = netStep(*standing, group);
    domain::Result<> done;
    switch (step ? outcome.kind : Kind::Retry) {
    case Kind::Done:
        done = folderDone(connection, *standing, *step, group, outcome);
        break;
    case Kind::Retry:
        done = markTargets(connection, group, TargetState::New, outcome);
        break;
    case Kind::Look:
        done = markTargets(connection, group, TargetState::Look, outcome);
        break;
    case Kind::Parked:
        done = markTargets(connection, group, TargetState::Parked, outcome);
        break;
    case Kind::Gone:
        done = folderGone(connection, *standing, *step, group, outcome);
        break;
    case Kind::Superseded:
        done = takeMirror(connection, *standing, outcome);
        if (done) {
            done = markTargets(connection, group, TargetState::New, outcome);
        }
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
