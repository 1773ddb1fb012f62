#include "app/connections.h"

#include "services/graph/mailboxpath.h"
#include "services/store/store.h"

#include <algorithm>

namespace app {

using domain::MailboxKey;
using domain::Result;
using domain::SyncState;

namespace {

int urgency(const SyncState &state)
{
    switch (state.activity) {
    case SyncState::Activity::Idle:
        return 0;
    case SyncState::Activity::Offline:
        return 1;
    case SyncState::Activity::Waiting:
        return 2;
    case SyncState::Activity::Pulling:
        return 3;
    case SyncState::Activity::Pushing:
        return 4;
    case SyncState::Activity::Failed:
        return 5;
    }
    Q_UNREACHABLE();
}

} // namespace

struct Connections::Connected
{
    domain::Mailbox mailbox;
    std::unique_ptr<graph::TokenSource> ownTokens;
    graph::TokenSource *tokens = nullptr;
    std::unique_ptr<graph::GraphClient> client;
    std::unique_ptr<syncing::SyncEngine> engine;

    void shutDown() const
    {
        engine->shutDown();
        client->shutDown();
    }
};

Connections::Connections(store::Store &store, QNetworkAccessManager &network, QString photoFolder,
                         QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_network(network)
    , m_photoFolder(std::move(photoFolder))
{
}

Connections::~Connections()
{
    Q_ASSERT_X(m_isShutDown || m_connected.empty(), "Connections", "destroyed before shutDown()");
}

Result<> Connections::add(const domain::Mailbox &mailbox, const QUrl &origin,
                          const QByteArray &fixedToken)
{
    auto connected = std::make_unique<Connected>();
    connected->mailbox = mailbox;
    connected->ownTokens = std::make_unique<graph::FixedTokenSource>(fixedToken);
    connected->tokens = connected->ownTokens.get();
    return add(std::move(connected), origin);
}

Result<> Connections::add(const domain::Mailbox &mailbox, const QUrl &origin,
                          graph::TokenSource &tokens)
{
    auto connected = std::make_unique<Connected>();
    connected->mailbox = mailbox;
    connected->tokens = &tokens;
    return add(std::move(connected), origin);
}

Result<> Connections::add(std::unique_ptr<Connected> connected, const QUrl &origin)
{
    if (m_isShutDown) {
        return domain::failure(domain::Error::Kind::Cancelled, QStringLiteral("stopped"));
    }
    const auto checked = graph::GraphOrigin::fromUrl(origin);
    if (!checked) {
        return tl::unexpected(checked.error());
    }
    graph::ClientOptions options;
    if (connected->mailbox.isShared) {
        options.mailbox = graph::sharedMailbox(connected->mailbox.userPrincipalName);
    }
    connected->client = std::make_unique<graph::GraphClient>(*checked, m_network,
                                                             *connected->tokens, nullptr, options);
    connected->engine = std::make_unique<syncing::SyncEngine>(
        connected->mailbox.key, *connected->client, m_store, m_photoFolder);
    connect(connected->engine.get(), &syncing::SyncEngine::stateChanged, this,
            &Connections::stateChanged);
    connect(connected->client.get(), &graph::GraphClient::answered, this, &Connections::answered);
    if (m_checkEvery) {
        connected->engine->setCheckEvery(*m_checkEvery);
    }
    if (m_isStarted) {
        connected->engine->start();
    }
    m_connected.push_back(std::move(connected));
    Q_EMIT added(m_connected.back()->mailbox.key);
    return {};
}

QCoro::Task<> Connections::remove(MailboxKey mailbox)
{
    const async::TaskScope::Hold hold(m_scope);
    const qsizetype at = position(mailbox);
    if (at < 0) {
        co_return;
    }
    const std::unique_ptr<Connected> leaving = std::move(m_connected[at]);
    m_connected.erase(m_connected.begin() + at);
    leaving->engine->disconnect(this);
    leaving->shutDown();
    co_await leaving->engine->drained();
    co_await leaving->client->drained();
    m_requestsBefore += leaving->client->requestCount();
}

qsizetype Connections::position(MailboxKey mailbox) const
{
    const auto found = std::ranges::find(
        m_connected, mailbox, [](const auto &connected) { return connected->mailbox.key; });
    return found == m_connected.end() ? -1 : found - m_connected.begin();
}

Connections::Connected *Connections::find(MailboxKey mailbox) const
{
    const qsizetype at = position(mailbox);
    return at < 0 ? nullptr : m_connected[at].get();
}

graph::GraphClient *Connections::client(MailboxKey mailbox) const
{
    const Connected *found = m_isShutDown ? nullptr : find(mailbox);
    return found == nullptr ? nullptr : found->client.get();
}

QList<domain::Mailbox> Connections::mailboxes() const
{
    QList<domain::Mailbox> found;
    for (const auto &connected : m_connected) {
        found.append(connected->mailbox);
    }
    return found;
}

void Connections::start()
{
    m_isStarted = true;
    for (const auto &connected : m_connected) {
        connected->engine->start();
    }
}

void Connections::syncNow()
{
    for (const auto &connected : m_connected) {
        connected->engine->syncNow();
    }
}

void Connections::syncNow(MailboxKey mailbox)
{
    if (Connected *found = find(mailbox)) {
        found->engine->syncNow();
    }
}

void Connections::setAttention(bool isActive)
{
    using Attention = syncing::SyncEngine::Attention;
    for (const auto &connected : m_connected) {
        connected->engine->setAttention(isActive ? Attention::Active : Attention::Away);
    }
}

void Connections::setCheckEvery(std::chrono::milliseconds interval)
{
    m_checkEvery = interval;
    for (const auto &connected : m_connected) {
        connected->engine->setCheckEvery(interval);
    }
}

QCoro::Task<Result<>> Connections::syncOnce(std::chrono::milliseconds patience)
{
    const async::TaskScope::Hold hold(m_scope);
    Result<> first;
    const QList<domain::Mailbox> all = mailboxes();
    // What moves from one mailbox to another is deleted there once it is here.
    const int rounds = all.size() > 1 ? 2 : 1;
    for (int round = 0; round < rounds && (round == 0 || state().outbox.waiting > 0); ++round) {
        for (const domain::Mailbox &mailbox : all) {
            Connected *connected = find(mailbox.key);
            if (connected == nullptr) {
                continue;
            }
            const Result<> synced = co_await connected->engine->syncOnce(patience);
            if (!synced && first) {
                first = synced;
            }
        }
    }
    co_return first;
}

SyncState Connections::state() const
{
    SyncState shown;
    for (const auto &connected : m_connected) {
        const SyncState &state = connected->engine->state();
        if (connected == m_connected.front() || urgency(state) > urgency(shown)) {
            shown = state;
        }
    }
    return shown;
}

SyncState Connections::stateOf(MailboxKey mailbox) const
{
    const Connected *found = find(mailbox);
    return found == nullptr ? SyncState() : found->engine->state();
}

qint64 Connections::requestCount() const
{
    qint64 count = m_requestsBefore;
    for (const auto &connected : m_connected) {
        count += connected->client->requestCount();
    }
    return count;
}

void Connections::shutDown()
{
    m_isShutDown = true;
    for (const auto &connected : m_connected) {
        connected->shutDown();
    }
}

QCoro::Task<> Connections::drained()
{
    for (const auto &connected : m_connected) {
        co_await connected->engine->drained();
        co_await connected->client->drained();
    }
    co_await m_scope.drained();
}

} // namespace app
