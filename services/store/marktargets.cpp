#include "services/store/connection.h"
#include "services/store/errorjson.h"
#include "services/store/pushsettlement.h"

#include <QDateTime>

namespace store {

namespace {

bool saysWhatHappened(const domain::Error &error)
{
    using ErrorKind = domain::Error::Kind;
    return error.kind != ErrorKind::Offline && error.kind != ErrorKind::SignInNeeded
        && error.kind != ErrorKind::NoMailbox && error.kind != ErrorKind::Throttled
        && error.kind != ErrorKind::Cancelled;
}

// Nobody reads what is there before it is sent again.
bool isSentBlindly(PushAction action)
{
    return action == PushAction::PutPhoto || action == PushAction::RenameFolder
        || action == PushAction::MoveFolder || action == PushAction::RecolorCategory;
}

// The error to keep. Being turned away says nothing of an earlier try whose answer was lost.
QString keptError(const ChangeTarget &target, TargetState state, const domain::Error &error)
{
    if (error == domain::Error{}) {
        return {};
    }
    if (mayHaveHappened(target)) {
        if (state == TargetState::New && !saysWhatHappened(error)) {
            return target.error;
        }
        if (state == TargetState::Parked
            || (state == TargetState::New && isSentBlindly(target.action))) {
            return withDoubt(errorToJson(error));
        }
    }
    return errorToJson(error);
}

} // namespace

TargetState stateAfter(PushOutcome::Kind kind)
{
    using Kind = PushOutcome::Kind;
    switch (kind) {
    case Kind::Done:
    case Kind::Gone:
        return TargetState::Settled;
    case Kind::Retry:
    case Kind::Superseded:
        return TargetState::New;
    case Kind::Look:
        return TargetState::Look;
    case Kind::Parked:
        return TargetState::Parked;
    }
    Q_UNREACHABLE();
}

domain::Result<> markTargets(Connection &connection, const ChangeTargets &group, TargetState state,
                             const PushOutcome &outcome)
{
    const qint64 notBefore =
        outcome.notBefore.isValid() ? outcome.notBefore.toMSecsSinceEpoch() : 0;
    const bool isEmptyLook = state == TargetState::Look && outcome.error == domain::Error{};
    // Nothing was sent, or it was turned away at the door: no attempt is used up.
    const bool isUntried = state == TargetState::New
        && (outcome.error.kind == domain::Error::Kind::Offline
            || outcome.error.kind == domain::Error::Kind::SignInNeeded
            || outcome.error.kind == domain::Error::Kind::NoMailbox);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const ChangeTarget &target : group) {
        Query query(connection,
                    "UPDATE change_target SET state = ?, error = ?, not_before = ?,"
                    " looks = looks + ?, tries = max(tries - ?, 0), settled_at = ? WHERE id = ?");
        if (auto done = query.execute(
                nameOf(state), keptError(target, state, outcome.error), notBefore, isEmptyLook,
                isUntried, state == TargetState::Settled ? std::optional(now) : std::nullopt,
                target.key);
            !done) {
            return done;
        }
    }
    return {};
}

} // namespace store
