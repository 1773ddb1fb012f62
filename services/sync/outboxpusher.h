// Carries the outbox to the server: batches of 20, each item answered for.
//
// Shape    A round: the next items; looks for those whose fate is unknown; the rest marked as sent, then
//          sent in one $batch (a single item alone; bodies over a megabyte alone); what needs it read
//          again; all outcomes settled in one commit. Changes of folders go one at a time, in order.
// Promise  Marked before sent, settled after answered: a crash anywhere leaves entries whose fate is
//          found out before anything is repeated. A stop is honoured between rounds.
// Thread   GUI thread. Lives in the engine, whose scope is drained before it goes.
// Errors   Offline, SignInNeeded, Cancelled, Storage, or what kept a look from succeeding. What became
//          of single items is in the store, not here.
// Source   RELIABILITY sections 4 and 5.
#pragma once

#include "services/async/canceltoken.h"
#include "services/sync/pushoutcomes.h"
#include "services/sync/pushrequests.h"
#include "services/sync/verifiedcopy.h"
#include "services/sync/verifiedmove.h"

#include <QCoroTask>

namespace graph {
class GraphClient;
}
namespace store {
class Store;
}

namespace syncing {

class OutboxPusher
{
public:
    OutboxPusher(domain::MailboxKey mailbox, graph::GraphClient &client, store::Store &store,
                 QString photoFolder, SyncCadence cadence, async::CancelToken cancel);

    // Everything that is due now.
    QCoro::Task<domain::Result<>> push();

private:
    using Items = QList<store::PushItem>;

    struct Round
    {
        Items items; // still to be sent
        QList<store::PushOutcome> outcomes;
        Items copies = {};                 // moves that the service does not carry out
        std::optional<domain::Error> stop; // ends the push once this round is settled
    };

    QCoro::Task<domain::Result<>> pushRound(Items items);
    QCoro::Task<Round> look(Items items);
    QCoro::Task<Round> send(Round round, PushPlaces places);
    QCoro::Task<Round> copy(Round round);
    QCoro::Task<domain::Result<PushPlaces>> places(Items items);
    QCoro::Task<QList<PushAnswer>> exchange(QList<graph::GraphRequest> requests);
    JudgeContext context() const;
    domain::Result<> goingOn();

    domain::MailboxKey m_mailbox;
    graph::GraphClient &m_client;
    store::Store &m_store;
    QString m_photoFolder;
    SyncCadence m_cadence;
    async::CancelToken m_cancel;
    VerifiedMove m_moves;
    VerifiedCopy m_copies;
};

} // namespace syncing
