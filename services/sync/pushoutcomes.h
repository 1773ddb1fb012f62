// What an answer means for an outbox item: the retry table as code.
//
// Promise  Pure. Every item of a round gets exactly one verdict. A create whose fate is unknown is never
//          sent again before two empty looks, the last of them late enough (SyncCadence::lastLook).
//          What is refused is parked with its error; what fails eight times is parked as well.
// Source   RELIABILITY section 4 rule 7, section 5.
#pragma once

#include "services/domain/result.h"
#include "services/graph/graphrequest.h"
#include "services/store/pushqueue.h"
#include "services/sync/synccadence.h"

namespace syncing {

using PushAnswer = domain::Result<graph::GraphResponse>;

enum class NextStep {
    Settle,         // `outcome` is final for this round
    Send,           // known not to have happened: send it now
    ReadCurrent,    // read what the service has, then judgeCurrent
    ReadMoved,      // read the contact through its new folder, then VerifiedMove::judge
    Copy,           // the service does not move it: VerifiedCopy
    WriteFlagInUtc, // refused with its days in a zone, which not every service knows
    DeletePhoto,    // an empty picture removed nothing: the other way, then judgeDeletedPhoto
    // Of a photo (sync/photoverdicts.h)
    WritePhoto,
    ReadPhoto,
    // Of an extension (sync/extensionverdicts.h); `outcome.body` is what was read.
    WriteExtension,
    ClearMembers, // the service kept members that were left out
    ReadWritten,
    ReadContact, // the extension is not there: is the contact?
    StopRound, // nothing can be said now (offline, signed out, stopped): `outcome.error` ends the push
};

struct Verdict
{
    NextStep step = NextStep::Settle;
    store::PushOutcome outcome;
};

struct JudgeContext
{
    SyncCadence cadence;
    QDateTime now;
    bool movesAreProven = false; // a read through the new folder confirmed an earlier one
    QDateTime lastPull = {};     // end of the last whole pass
};

Verdict judgeSend(const store::PushItem &item, const PushAnswer &answer,
                  const JudgeContext &context);
Verdict judgeLook(const store::PushItem &item, const PushAnswer &answer,
                  const JudgeContext &context);

// After ReadCurrent: `reason` is what judgeSend answered.
Verdict judgeCurrent(const store::PushItem &item, const store::PushOutcome &reason,
                     const PushAnswer &answer, const JudgeContext &context);

Verdict judgeDeletedPhoto(const store::PushItem &item, const PushAnswer &answer,
                          const JudgeContext &context);

} // namespace syncing
