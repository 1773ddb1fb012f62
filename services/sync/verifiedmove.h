// What a PATCH of parentFolderId did. Nobody documents it, so an answer that claims a move is checked by
// reading the contact through its new folder, until one such check has succeeded in this session; after
// that the answer's own parentFolderId is enough.
//
// Promise  A move that the service ignored or undid is never reported as done: VerifiedCopy carries it
//          out. The contact's id may be a new one; the body says so.
// Source   facts section 2.2, steps 2 and 3.
#pragma once

#include "services/sync/pushoutcomes.h"

namespace syncing {

class VerifiedMove
{
public:
    bool isProven() const { return m_proven; }

    // The request that checks `verdict` (NextStep::ReadMoved).
    static graph::GraphRequest check(const store::PushItem &item, const Verdict &verdict);

    // What the check says.
    Verdict judge(const store::PushItem &item, const Verdict &verdict, const PushAnswer &answer);

private:
    bool m_proven = false;
};

} // namespace syncing
