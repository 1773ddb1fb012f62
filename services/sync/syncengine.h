// The loop with the server for one mailbox: carries the outbox there and the deltas back.
//
// Promise  A pass is: outbox, folders, categories, every folder's delta, outbox again. At most one pass
//          runs; a request for one while it runs is remembered, once. Edits are pushed as soon as they
//          are stored, between two pages if a pass is running. An error ends the pass, never the
//          engine: the cadence tries again (1, 2, 5, 10, 30 minutes; offline every half minute at
//          first; reset by any success, by syncNow and by the network coming back).
//          Nothing local is lost by any of it; what the person must decide is parked in the store.
// Thread   GUI thread; JSON pages are read on the store's thread.
// Errors   in state().error; syncOnce() also answers it.
// Source   Graph "Delta query overview"; RELIABILITY section 4.
//
// The namespace is `syncing`: unistd.h already declares a function named sync.
#pragma once

#include "services/async/taskscope.h"
#include "services/async/wakeup.h"
#include "services/domain/keys.h"
#include "services/domain/result.h"
#include "services/domain/syncstate.h"
#include "services/store/quietlink.h"
#include "services/sync/exchangelock.h"
#include "services/sync/synccadence.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

namespace graph {
class GraphClient;
}
namespace store {
class Store;
}

namespace syncing {

class DeltaPuller;
class FieldExchange;
class SchemaExchange;
class GraphReader;
class OutboxPusher;

class SyncEngine : public QObject
{
    Q_OBJECT

public:
    enum class Attention { Active, Away }; // whether the person is looking

    // Client and store are borrowed and outlive the engine. photoFolder holds the files that the
    // store's photo records name.
    SyncEngine(domain::MailboxKey mailbox, graph::GraphClient &client, store::Store &store,
               QString photoFolder, SyncCadence cadence = {}, QObject *parent = nullptr);
    ~SyncEngine() override;

    void start();   // first pass now, then by the cadence, then at each edit
    void syncNow(); // a pass as soon as possible
    void setAttention(Attention attention);
    // Between two passes while the person is there; less often while not. Zero: a pass only at the start,
    // at syncNow() and when the network is back; edits are sent as ever.
    void setCheckEvery(std::chrono::milliseconds interval);

    // One whole pass, to the end: what the command line's `sync` awaits. Repeats the push until the
    // outbox is empty, parked, or waits longer than `patience` allows.
    QCoro::Task<domain::Result<>> syncOnce(std::chrono::milliseconds patience);

    const domain::SyncState &state() const { return m_state; }
    domain::MailboxKey mailbox() const { return m_mailbox; }

    void shutDown(); // stops between pages and batches; what is in flight the client aborts
    QCoro::Task<> drained();

Q_SIGNALS:
    void stateChanged(const domain::SyncState &state);

private:
    QCoro::Task<> passLoop();
    QCoro::Task<> pushLoop();
    QCoro::Task<domain::Result<>> pass();
    QCoro::Task<domain::Result<>> passUnlocked();
    QCoro::Task<domain::Result<>> pushAll();
    QCoro::Task<domain::Result<>> noteSynced(store::QuietLink links);
    QCoro::Task<> readState();
    void storeChanged(const domain::ChangeSet &changes);
    void noteResult(const domain::Result<> &result);
    void showState();

    domain::MailboxKey m_mailbox;
    graph::GraphClient &m_client;
    store::Store &m_store;
    SyncCadence m_cadence;
    async::TaskScope m_scope;
    ExchangeLock m_exchange; // pages against pushes
    ExchangeLock m_passes;   // one pass at a time
    async::Wakeup m_passWake;
    async::Wakeup m_pushWake;
    std::unique_ptr<GraphReader> m_reader;
    std::unique_ptr<DeltaPuller> m_puller;
    std::unique_ptr<OutboxPusher> m_pusher;
    std::unique_ptr<FieldExchange> m_fields;
    std::unique_ptr<SchemaExchange> m_schemas;
    domain::SyncState m_state;
    domain::SyncState m_told;             // to whoever listens
    std::optional<domain::Error> m_error; // of the last exchange; none after a success
    Attention m_attention = Attention::Active;
    QDateTime m_quietWritten; // when a pass last wrote what every pass could
    int m_failures = 0;
    int m_pulling = 0;
    int m_pushing = 0;
};

} // namespace syncing
