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

} // namespace store
