// The loop with the server for one mailbox: carries the outbox there and the deltas back.
//
// Promise  A pass is: outbox, folders, categories, every folder's delta, outbox again. At most one pass
//          runs; a request for one while it runs is remembered, once. Edits are pushed as soon as they
//          are stored. An error ends the pass, never the engine: the cadence tries again
//          (1, 2, 5, 10, 30 minutes, reset by any success, by syncNow and by the network coming back).
//          Nothing local is lost by any of it; what the person must decide is parked in the store.
// Thread   GUI thread; JSON pages are read on the store's thread.
// Errors   in state().error; syncOnce() also answers it.
// Source   Graph "Delta query overview"; RELIABILITY section 4.
//
// The namespace is `syncing`: unistd.h already declares a function named sync.
#pragma once

#include "services/async/taskscope.h"
#include "services/domain/keys.h"
#include "services/domain/syncstate.h"
#include "services/domain/result.h"

#include <QCoroTask>
#include <QObject>

#include <chrono>
#include <memory>

namespace graph {
class GraphClient;
}
namespace store {
class Store;
}

namespace syncing {

class DeltaPuller;
class OutboxPusher;

struct SyncCadence
{
    std::chrono::milliseconds whileActive = std::chrono::minutes(1);
    std::chrono::milliseconds whileIdle = std::chrono::minutes(10);
};

class SyncEngine : public QObject
{
    Q_OBJECT

public:
    // Both are borrowed and outlive the engine.
    SyncEngine(domain::MailboxKey mailbox, graph::GraphClient &client, store::Store &store,
               SyncCadence cadence = {}, QObject *parent = nullptr);
    ~SyncEngine() override;

    void start();   // first pass now, then by the cadence, then at each edit
    void syncNow(); // a pass as soon as possible

    // One whole pass, to the end: what the command line's `sync` awaits. Repeats the push until the
    // outbox is empty, parked, or waits longer than `patience` allows.
    QCoro::Task<domain::Result<>> syncOnce(std::chrono::milliseconds patience);

    const domain::SyncState &state() const { return m_state; }
    domain::MailboxKey mailbox() const { return m_mailbox; }

    void shutDown(); // stops between pages and batches; what is in flight is the client's to abort
    QCoro::Task<> drained();

Q_SIGNALS:
    void stateChanged(const domain::SyncState &state);

private:
    QCoro::Task<> loop();
    QCoro::Task<domain::Result<>> pass();
    void setState(domain::SyncState state);

    domain::MailboxKey m_mailbox;
    graph::GraphClient &m_client;
    store::Store &m_store;
    SyncCadence m_cadence;
    std::unique_ptr<DeltaPuller> m_puller;
    std::unique_ptr<OutboxPusher> m_pusher;
    domain::SyncState m_state;
    async::TaskScope m_scope;
};

} // namespace syncing
