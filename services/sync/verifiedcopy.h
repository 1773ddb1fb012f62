// Carries out a move where the service moves nothing: the contact is copied whole into the target
// folder, read back, compared, and only then the source is deleted.
//
// Shape    PushItem of a move, with or without a journal (copyToken, copyId). Requests, in order: the
//          source; the copy by its token when an earlier try may have made it; POST; photo and values
//          of schema extensions (sync/schemavaluecopy.h), which no POST takes; the copy again; PATCH
//          where it still differs; DELETE of the source with If-Match. A source that changed meanwhile
//          (412) is read and compared again.
// Promise  The journal is committed before the POST and after its answer, so a crash anywhere is taken
//          up where it happened, and no POST is repeated without the looks that a create needs. Until
//          the copy is proven equal the source stays; a copy that cannot be finished is removed before
//          the move is parked. Where even that fails the move is parked as CopyUnfinished and keeps its
//          journal: two contacts are never left without saying so. Once the source is gone the copy is
//          never removed.
// Thread   GUI thread. Lives in the pusher.
// Errors   in the verdict: Settle with an outcome, or StopRound.
// Source   facts section 2.2 step 4; RELIABILITY section 5.
#pragma once

#include "services/async/canceltoken.h"
#include "services/sync/contactcopy.h"
#include "services/sync/pushoutcomes.h"
#include "services/sync/schemavaluecopy.h"

#include <QCoroTask>

namespace graph {
class GraphClient;
}
namespace store {
class Store;
}

namespace syncing {

class VerifiedCopy
{
public:
    VerifiedCopy(domain::MailboxKey mailbox, graph::GraphClient &client, store::Store &store,
                 SyncCadence cadence, async::CancelToken cancel);

    QCoro::Task<Verdict> carryOut(store::PushItem item);

private:
    // What a step leads to: its value, or the verdict that ends this try.
    template <class T>
    using Step = tl::expected<T, Verdict>;
    using MaybeContact = std::optional<WholeContact>; // nullopt: not there

    QCoro::Task<Step<MaybeContact>> read(store::PushItem item, domain::GraphId id);
    QCoro::Task<Step<domain::GraphId>> find(store::PushItem item);
    QCoro::Task<Step<domain::GraphId>> make(store::PushItem item, WholeContact source);
    QCoro::Task<Step<bool>> copyPhoto(store::PushItem item);
    QCoro::Task<Step<bool>> copySchemaValues(store::PushItem item);
    QCoro::Task<Verdict> finish(store::PushItem item, MaybeContact source);
    QCoro::Task<Verdict> failed(store::PushItem item, domain::Error error);
    QCoro::Task<Verdict> giveUp(store::PushItem item, domain::Error reason);
    QCoro::Task<domain::Result<>> note(store::PushItem item);
    Verdict interrupted(const store::PushItem &item, const domain::Error &error) const;

    domain::MailboxKey m_mailbox;
    graph::GraphClient &m_client;
    store::Store &m_store;
    SyncCadence m_cadence;
    async::CancelToken m_cancel;
    SchemaValueCopy m_schemaValues;
};

} // namespace syncing
