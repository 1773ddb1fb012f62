#include "services/sync/pushsteps.h"

#include "services/sync/contactcopy.h"
#include "services/sync/extensionverdicts.h"
#include "services/sync/photoverdicts.h"
#include "services/sync/pushrequests.h"
#include "services/sync/pushverdicts.h"
#include "services/sync/verifiedmove.h"

namespace syncing {

using domain::Result;
using graph::GraphRequest;
using store::PushItem;

namespace {

Verdict photoBefore(const PushItem &item, const PushAnswer &answer, const JudgeContext &context,
                    const QString &photoFolder)
{
    const Verdict verdict = judgePhotoBefore(item, answer, context);
    const bool isOther = verdict.step == NextStep::Settle
        && verdict.outcome.kind == store::PushOutcome::Kind::Superseded;
    if (isOther && answer && isPicture(*answer)) {
        if (const Result<> kept = keepPhoto(photoFolder, answer->body); !kept) {
            return again(item, kept.error(), context);
        }
    }
    return verdict;
}

PushItem inUtc(PushItem item)
{
    item.flag.timeZone.clear();
    return item;
}

} // namespace

Verdict judgeStep(const PushStep &step, const PushAnswer &answer, const JudgeContext &context,
                  VerifiedMove &moves, const QString &photoFolder)
{
    switch (step.reason.step) {
    case NextStep::ReadMoved:
        return moves.judge(step.item, step.reason, answer);
    case NextStep::ReadCurrent: {
        Verdict verdict = judgeCurrent(step.item, step.reason.outcome, answer, context);
        if (verdict.step == NextStep::ReadMoved || verdict.step == NextStep::ReadCurrent) {
            verdict.step = NextStep::Settle; // it was just read
        }
        return verdict;
    }
    case NextStep::DeletePhoto:
        return judgeDeletedPhoto(step.item, answer, context);
    case NextStep::WriteFlagInUtc:
        return judgeSend(inUtc(step.item), answer, context);
    case NextStep::ReadPhoto:
        return judgePhotoAfter(step.item, answer, context);
    case NextStep::WriteExtension:
    case NextStep::ClearMembers:
    case NextStep::ReadWritten:
    case NextStep::ReadContact:
        return judgeExtensionStep(step.item, step.reason, answer, context);
    case NextStep::Send:
        return step.item.knownPhoto ? photoBefore(step.item, answer, context, photoFolder)
                                    : judgeSend(step.item, answer, context);
    default:
        return judgeSend(step.item, answer, context);
    }
}

std::optional<Result<GraphRequest>> nextRequest(const PushItem &item, const Verdict &verdict,
                                                const QString &photoFolder)
{
    switch (verdict.step) {
    case NextStep::ReadCurrent:
        return currentRequest(item);
    case NextStep::ReadMoved:
        return VerifiedMove::check(item, verdict);
    case NextStep::DeletePhoto:
        return deletePhotoRequest(item);
    case NextStep::WriteFlagInUtc:
        return sendRequest(inUtc(item), {});
    case NextStep::WritePhoto:
        return writePhotoRequest(item, photoFolder);
    case NextStep::ReadPhoto:
        return readPhotoRequest(item);
    case NextStep::WriteExtension:
    case NextStep::ClearMembers:
    case NextStep::ReadWritten:
    case NextStep::ReadContact:
        return extensionRequest(item, verdict);
    case NextStep::Settle:
    case NextStep::Send:
    case NextStep::Copy:
    case NextStep::StopRound:
        break;
    }
    return std::nullopt;
}

} // namespace syncing
