#include "services/sync/verifiedmove.h"

#include "services/sync/pushrequests.h"
#include "services/wire/deltapage.h"

namespace syncing {

using domain::Error;
using store::PushItem;
using store::PushOutcome;

graph::GraphRequest VerifiedMove::check(const PushItem &item, const Verdict &verdict)
{
    const auto moved = wire::readContact(verdict.outcome.body);
    return movedRequest(moved ? moved->id : item.contactId, item.folderId);
}

Verdict VerifiedMove::judge(const PushItem &item, const Verdict &verdict, const PushAnswer &answer)
{
    PushOutcome outcome{.targets = item.targets, .kind = PushOutcome::Kind::Done};
    if (answer) {
        const auto contact = wire::readContact(answer->body);
        if (contact && contact->parentFolderId == item.folderId) {
            m_proven = true;
            outcome.body = answer->body;
            return {NextStep::Settle, outcome};
        }
    }
    if (!answer && answer.error().kind != Error::Kind::NotFound) {
        // The check failed, not the move: the answer stands, the next move is checked again.
        outcome.body = verdict.outcome.body;
        return {NextStep::Settle, outcome};
    }
    const auto claimed = wire::readContact(verdict.outcome.body);
    if (claimed && claimed->id != item.contactId) {
        // Under a new id, and not to be found there: a copy might be a second contact.
        outcome.kind = PushOutcome::Kind::Parked;
        outcome.error = Error{.kind = Error::Kind::Rejected, .code = QStringLiteral("MoveUnclear")};
        return {NextStep::Settle, outcome};
    }
    return {NextStep::Copy, outcome};
}

} // namespace syncing
