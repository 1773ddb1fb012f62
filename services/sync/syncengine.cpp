#include "services/sync/syncengine.h"

#include "services/graph/graphclient.h"
#include "services/store/accounts.h"
#include "services/store/pushqueue.h"
#include "services/store/shownrow.h"
#include "services/store/store.h"
#include "services/sync/connectivity.h"
#include "services/sync/deltapuller.h"
#include "services/sync/fieldexchange.h"
#include "services/sync/graphreader.h"
#include "services/sync/outboxpusher.h"
#include "services/sync/schemaexchange.h"

#include <algorithm>

namespace syncing {

using domain::Error;
using domain::Result;
using domain::SyncState;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds never = std::chrono::hours(24 * 20); // a timer holds 24 days

// Errors of the connection or the account: pulling would only meet them again.
bool endsPass(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Offline:
    case Error::Kind::SignInNeeded:
    case Error::Kind::NoMailbox:
    case Error::Kind::Throttled:
    case Error::Kind::Cancelled:
    case Error::Kind::Storage:
        return true;
    default:
        return false;
    }
}

milliseconds until(const QDateTime &instant)
{
    return milliseconds(std::max<qint64>(0, now().msecsTo(instant)));
}

} // namespace

SyncEngine::SyncEngine(domain::MailboxKey mailbox, graph::GraphClient &client, store::Store &store,
                       QString photoFolder, SyncCadence cadence, QObject *parent)
    : QObject(parent)
    , m_mailbox(mailbox)
    , m_client(client)
    , m_store(store)
    , m_cadence(cadence)
    , m_reader(std::make_unique<GraphReader>(client, cadence))
    , m_puller(std::make_unique<DeltaPuller>(mailbox, *m_reader, store, m_exchange,
                                             [this](int contacts) {
                                                 m_state.contactsPulled += contacts;
                                                 showState();
                                             }))
    , m_pusher(std::make_unique<OutboxPusher>(mailbox, client, store, std::move(photoFolder),
                                              cadence, m_scope.token()))
    , m_fields(std::make_unique<FieldExchange>(mailbox, *m_reader, store))
    , m_schemas(std::make_unique<SchemaExchange>(mailbox, *m_reader, store))
{
    connect(&store, &store::Store::changed, this, &SyncEngine::storeChanged);
    connect(&client.gate(), &graph::RequestGate::closedUntilChanged, this, &SyncEngine::showState);
}

SyncEngine::~SyncEngine() = default;

void SyncEngine::start()
{
    const auto connectivity = new Connectivity(this);
    connect(connectivity, &Connectivity::cameBack, this, &SyncEngine::syncNow);
    m_scope.spawn(passLoop());
    m_scope.spawn(pushLoop());
}

void SyncEngine::syncNow()
{
    m_failures = 0;
    m_passWake.wake();
    m_pushWake.wake();
}

void SyncEngine::setAttention(Attention attention)
{
    const bool returned = attention == Attention::Active && m_attention == Attention::Away;
    m_attention = attention;
    if (returned && m_cadence.whileActive != never) {
        m_passWake.wake();
    }
}

void SyncEngine::setCheckEvery(milliseconds interval)
{
    const bool isEver = interval > milliseconds(0);
    const milliseconds active = isEver ? interval : never;
    if (active == m_cadence.whileActive) {
        return;
    }
    const bool isSooner = active < m_cadence.whileActive;
    m_cadence.whileActive = active;
    m_cadence.whileIdle = isEver ? std::max(active, SyncCadence().whileIdle) : never;
    if (isSooner) {
        m_passWake.wake(); // the wait under way is for the longer time
    }
}

void SyncEngine::shutDown()
{
    m_scope.requestStop();
    m_puller->shutDown();
    m_reader->shutDown();
    m_passWake.wake();
    m_pushWake.wake();
}

QCoro::Task<> SyncEngine::drained()
{
    co_await m_scope.drained();
}

void SyncEngine::storeChanged(const domain::ChangeSet &changes)
{
    m_state.outbox = changes.outbox;
    showState();
    // What another mailbox's engine has settled may be what an edit of this one waits for.
    const bool isOwnPush = changes.origin == domain::ChangeSet::Origin::Push && m_pushing > 0;
    const bool isPull = changes.origin == domain::ChangeSet::Origin::Delta;
    if (changes.fieldsChanged && changes.origin == domain::ChangeSet::Origin::User) {
        m_passWake.wake();
    }
    if (!isOwnPush && !isPull && changes.outbox.waiting > 0) {
        m_pushWake.wake();
    }
}

QCoro::Task<> SyncEngine::passLoop()
{
    while (!m_scope.isStopping()) {
        const Result<> done = co_await pass();
        milliseconds pause =
            m_attention == Attention::Active ? m_cadence.whileActive : m_cadence.whileIdle;
        if (!done) {
            ++m_failures;
            pause = pauseAfterFailures(m_failures, done.error());
        }
        if (const auto closed = m_client.gate().closedUntil()) {
            pause = until(*closed);
        }
        if (!m_scope.isStopping()) {
            co_await m_passWake.wait(pause);
        }
    }
}

// Between passes: an edit, or an entry whose wait is over.
QCoro::Task<> SyncEngine::pushLoop()
{
    int failures = 0;
    milliseconds atLeast{0};
    while (!m_scope.isStopping()) {
        const Result<QDateTime> due = co_await m_store.read(&store::nextPushTime, m_mailbox);
        const bool isWaiting = due && due->isValid();
        const milliseconds pause =
            isWaiting ? std::max(atLeast, until(*due)) : milliseconds(std::chrono::hours(1));
        if (m_scope.isStopping()) {
            co_return;
        }
        co_await m_pushWake.wait(pause);
        if (m_scope.isStopping()) {
            co_return;
        }
        const Result<> done = co_await pushAll();
        failures = done ? 0 : failures + 1;
        // An entry that is due but has to wait for another one must not make this loop spin.
        atLeast = done ? m_cadence.firstBackoff : pauseAfterFailures(failures, done.error());
    }
}

QCoro::Task<Result<>> SyncEngine::syncOnce(milliseconds patience)
{
    const async::TaskScope::Hold hold(m_scope);
    const QDateTime deadline = now().addMSecs(patience.count());
    Result<> done = co_await pass();
    while (done && !m_scope.isStopping()) {
        const Result<QDateTime> due = co_await m_store.read(&store::nextPushTime, m_mailbox);
        if (!due) {
            co_return tl::unexpected(due.error());
        }
        const QDateTime next = due->isValid()
            ? std::max(*due, now().addMSecs(m_cadence.firstBackoff.count() / 2))
            : QDateTime();
        if (!next.isValid() || next > deadline) {
            break;
        }
        co_await m_scope.sleep(until(next));
        done = co_await pushAll();
    }
    co_return done;
}

QCoro::Task<Result<>> SyncEngine::pass()
{
    const ExchangeLock::Hold hold = co_await m_passes.enter(ExchangeLock::Mode::Exclusive);
    co_await readState();
    m_state.contactsPulled = 0;
    const Result<> done = co_await passUnlocked();
    noteResult(done);
    co_return done;
}

QCoro::Task<Result<>> SyncEngine::passUnlocked()
{
    const Result<> sent = co_await pushAll();
    if (!sent && endsPass(sent.error())) {
        co_return sent;
    }
    // The first pass of a run writes all: how old the tokens are that it found is not known.
    const bool isWriteDue = !m_quietWritten.isValid()
        || now() >= m_quietWritten.addMSecs(m_cadence.quietWrites.count());
    const auto links = isWriteDue ? store::QuietLink::Renew : store::QuietLink::Keep;
    ++m_pulling;
    showState();
    Result<> pulled = co_await m_puller->pull(links);
    if (pulled) {
        pulled = co_await m_fields->exchange();
    }
    if (pulled) {
        pulled = co_await m_schemas->exchange();
    }
    --m_pulling;
    if (!pulled) {
        co_return pulled;
    }
    const Result<> sentAgain = co_await pushAll();
    if (!sentAgain) {
        co_return sentAgain;
    }
    co_return co_await noteSynced(links);
}

QCoro::Task<Result<>> SyncEngine::noteSynced(store::QuietLink links)
{
    const QDateTime instant = now();
    // Looks for what an answer was lost of compare with the stored time.
    if (links == store::QuietLink::Renew || m_state.outbox.waiting > 0) {
        const Result<domain::ChangeSet> stored =
            co_await m_store.commit(&store::setSyncedAt, m_mailbox, instant);
        if (!stored) {
            co_return tl::unexpected(stored.error());
        }
    }
    if (links == store::QuietLink::Renew) {
        m_quietWritten = instant;
    }
    m_state.lastSynced = instant;
    co_return {};
}

QCoro::Task<Result<>> SyncEngine::pushAll()
{
    const ExchangeLock::Hold hold = co_await m_exchange.enter(ExchangeLock::Mode::Exclusive);
    ++m_pushing;
    showState();
    const qint64 before = m_reader->client().requestCount();
    const Result<> done = co_await m_pusher->push();
    --m_pushing;
    // That there was nothing to send says nothing about the line.
    if (!done || m_reader->client().requestCount() > before) {
        noteResult(done);
    } else {
        showState();
    }
    co_return done;
}

QCoro::Task<> SyncEngine::readState()
{
    const Result<domain::OutboxCounts> outbox = co_await m_store.read(&store::outboxCounts);
    if (outbox) {
        m_state.outbox = *outbox;
    }
    const Result<QDateTime> synced = co_await m_store.read(&store::syncedAt, m_mailbox);
    if (synced && (!m_state.lastSynced.isValid() || m_state.lastSynced < *synced)) {
        m_state.lastSynced = *synced;
    }
}

void SyncEngine::noteResult(const Result<> &result)
{
    if (result) {
        m_error.reset();
        m_failures = 0;
    } else if (result.error().kind != Error::Kind::Cancelled) {
        m_error = result.error();
    }
    showState();
}

void SyncEngine::showState()
{
    SyncState state = m_state;
    const bool isBusy = m_pulling > 0 || m_pushing > 0;
    state.until.reset();
    state.error = m_error;
    const auto closed = m_client.gate().closedUntil();
    if (closed && (isBusy || m_error || state.outbox.waiting > 0)) {
        state.activity = SyncState::Activity::Waiting;
        state.until = closed;
    } else if (m_pushing > 0 && state.outbox.waiting > 0) {
        state.activity = SyncState::Activity::Pushing;
    } else if (m_pulling > 0) {
        state.activity = SyncState::Activity::Pulling;
    } else if (m_error) {
        state.activity = m_error->kind == Error::Kind::Offline ? SyncState::Activity::Offline
                                                               : SyncState::Activity::Failed;
    } else {
        state.activity = SyncState::Activity::Idle;
    }
    m_state = state;
    if (m_state != m_told) {
        m_told = m_state;
        Q_EMIT stateChanged(m_told);
    }
}

} // namespace syncing
