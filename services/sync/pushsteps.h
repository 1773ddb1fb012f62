// One item on its way through a round of the push: what each answer leads to, until its outcome stands.
//
// Promise  Every step leads on or ends; none is asked for twice in a row.
// Errors   of nextRequest: Storage when a photo's file is not there.
#pragma once

#include "services/domain/result.h"
#include "services/graph/graphrequest.h"
#include "services/sync/pushoutcomes.h"

#include <optional>

namespace syncing {

class VerifiedMove;

struct PushStep
{
    store::PushItem item;
    Verdict reason; // what was asked, and why; Send: sendRequest
};

// The picture that another program has put there is kept in the photo folder.
Verdict judgeStep(const PushStep &step, const PushAnswer &answer, const JudgeContext &context,
                  VerifiedMove &moves, const QString &photoFolder);

// nullopt: the verdict asks for nothing more.
std::optional<domain::Result<graph::GraphRequest>>
nextRequest(const store::PushItem &item, const Verdict &verdict, const QString &photoFolder);

} // namespace syncing
