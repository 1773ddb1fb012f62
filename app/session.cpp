#include "app/session.h"

#include "app/localmailbox.h"
#include "services/store/accounts.h"
#include "services/wire/deltapage.h"

#include <algorithm>

namespace app {

using domain::AccountKind;
using domain::Result;
using domain::SyncState;

namespace {

// The address of the account "On this computer"; nothing is ever sent to it.
constexpr QLatin1String localUser("me@this-computer.example");

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

// The mailbox on this computer serves nobody else: it has no reason to hold anyone back.
QList<QPair<QString, QString>> unthrottled()
{
    const QString none = QStringLiteral("0");
    return {{QStringLiteral("concurrency"), none},
            {QStringLiteral("window-requests"), none},
            {QStringLiteral("upload-megabytes"), none}};
}

} // namespace

Session::Session(Profile &profile, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_tokens(profile.tokenFile())
{
    m_network.setAutoDeleteReplies(false);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

Session::~Session()
{
    Q_ASSERT_X(m_isShutDown || m_connected.empty(), "Session", "destroyed before shutDown()");
}

QCoro::Task<Result<>> Session::open(SessionOptions options)
{
    const QString file = m_profile.storeFile();
    const auto opened = co_await m_store.open(file);
    if (!opened) {
        co_return tl::unexpected(opened.error());
    }
    m_recovery = *opened;
    m_contacts = std::make_unique<contacts::ContactService>(m_store);
    m_photos = std::make_unique<photos::PhotoCache>(
        m_store, [this](domain::MailboxKey mailbox) { return clientOf(mailbox); },
        m_profile.photoFolder());

    if (const auto added = co_await addAccounts(options); !added) {
        co_return added;
    }
    const auto mailboxes = co_await m_store.read(&store::mailboxes);
    if (!mailboxes) {
        co_return tl::unexpected(mailboxes.error());
    }
    for (const domain::Mailbox &mailbox : *mailboxes) {
        const auto synced = co_await m_store.read(&store::syncedAt, mailbox.key);
        m_wasEverSynced = m_wasEverSynced && synced && synced->isValid();
        Result<> connected;
        if (mailbox.kind == AccountKind::Local) {
            connected = co_await startLocalMailbox(mailbox, options);
        } else {
            connected = connectMailbox(mailbox, mailbox.origin, m_tokens.token(mailbox.account));
        }
        if (!connected) {
            co_return connected;
        }
    }
    m_photos->retryMissing();
    co_return Result<>();
}

QCoro::Task<Result<>> Session::addAccounts(SessionOptions options)
{
    if (options.addLocalAccount) {
        const store::NewMailbox local{
            .kind = AccountKind::Local, .userPrincipalName = localUser, .displayName = {}};
        const auto added = co_await m_store.commit(&store::addMailbox, local);
        if (!added) {
            co_return tl::unexpected(added.error());
        }
    }
    if (options.graphAccount) {
        const auto origin = graph::GraphOrigin::fromUrl(options.graphAccount->url);
        if (!origin) {
            co_return tl::unexpected(origin.error());
        }
        const store::NewMailbox remote{.kind = AccountKind::GraphUrl,
                                       .origin = origin->root(),
                                       .userPrincipalName =
                                           options.graphAccount->userPrincipalName};
        const auto added = co_await m_store.commit(&store::addMailbox, remote);
        if (!added) {
            co_return tl::unexpected(added.error());
        }
        if (!options.graphAccount->token.isEmpty()) {
            co_return m_tokens.setToken(added->account, options.graphAccount->token.toLatin1());
        }
    }
    co_return Result<>();
}

QCoro::Task<Result<>> Session::startLocalMailbox(domain::Mailbox mailbox, SessionOptions options)
{
    m_localMailbox = std::make_unique<LocalMailbox>();
    const mailbox::MailboxOptions local{.dataDirectory = m_profile.mailboxFolder(),
                                        .userPrincipalName = mailbox.userPrincipalName,
                                        .displayName = {},
                                        .seed = options.seed,
                                        .seedPhotosPercent = options.seedPhotosPercent,
                                        .switches = unthrottled()};
    const auto address = co_await m_localMailbox->start(local);
    if (!address) {
        co_return tl::unexpected(address.error());
    }
    co_return connectMailbox(mailbox, address->origin, address->token);
}

Result<> Session::connectMailbox(const domain::Mailbox &mailbox, const QUrl &origin,
                                 const QByteArray &token)
{
    const auto checked = graph::GraphOrigin::fromUrl(origin);
    if (!checked) {
        return tl::unexpected(checked.error());
    }
    auto connected = std::make_unique<Connected>();
    connected->mailbox = mailbox;
    connected->tokens = std::make_unique<graph::FixedTokenSource>(token);
    connected->client =
        std::make_unique<graph::GraphClient>(*checked, m_network, *connected->tokens);
    connected->engine = std::make_unique<syncing::SyncEngine>(mailbox.key, *connected->client,
                                                              m_store, m_profile.photoFolder());
    connect(connected->engine.get(), &syncing::SyncEngine::stateChanged, this,
            &Session::followSyncState);
    m_connected.push_back(std::move(connected));
    return {};
}

void Session::followSyncState(const SyncState &state)
{
    using Activity = SyncState::Activity;
    if (state.activity == Activity::Offline) {
        m_wasOffline = true;
    } else if (state.activity == Activity::Idle && std::exchange(m_wasOffline, false)) {
        m_photos->retryMissing();
    }
    Q_EMIT syncStateChanged(syncState());
}

graph::GraphClient *Session::clientOf(domain::MailboxKey mailbox) const
{
    const auto found =
        std::ranges::find_if(m_connected, [mailbox](const std::unique_ptr<Connected> &connected) {
            return connected->mailbox.key == mailbox;
        });
    return found == m_connected.end() || m_isShutDown ? nullptr : (*found)->client.get();
}

void Session::startEngines()
{
    m_scope.spawn(learnOwners());
    m_scope.spawn(m_photos->sweep());
    for (const auto &connected : m_connected) {
        connected->engine->start();
    }
}

// A name is a nicety: what goes wrong here goes wrong in the sync too, which says so.
QCoro::Task<> Session::learnOwners()
{
    for (size_t i = 0; i < m_connected.size() && !m_scope.isStopping(); ++i) {
        const domain::Mailbox mailbox = m_connected[i]->mailbox;
        if (mailbox.kind == AccountKind::Local || !mailbox.displayName.isEmpty()) {
            continue;
        }
        const graph::GraphRequest me{.path = QStringLiteral("/v1.0/me")};
        const auto answer = co_await m_connected[i]->client->send(me);
        if (!answer) {
            continue;
        }
        const auto user = wire::readUser(answer->body);
        if (user) {
            co_await m_store.commit(&store::setMailboxOwner, mailbox.key, user->id,
                                    user->displayName);
        }
    }
}

void Session::syncNow()
{
    for (const auto &connected : m_connected) {
        connected->engine->syncNow();
    }
}

void Session::setAttention(bool isActive)
{
    using Attention = syncing::SyncEngine::Attention;
    for (const auto &connected : m_connected) {
        connected->engine->setAttention(isActive ? Attention::Active : Attention::Away);
    }
}

QCoro::Task<Result<>> Session::syncOnce(std::chrono::milliseconds patience)
{
    Result<> first;
    for (size_t i = 0; i < m_connected.size(); ++i) {
        const Result<> synced = co_await m_connected[i]->engine->syncOnce(patience);
        if (!synced && first) {
            first = synced;
        }
    }
    co_return first;
}

SyncState Session::syncState() const
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

qint64 Session::requestCount() const
{
    qint64 count = 0;
    for (const auto &connected : m_connected) {
        count += connected->client->requestCount();
    }
    return count;
}

QCoro::Task<> Session::shutDown()
{
    m_isShutDown = true;
    m_scope.requestStop();
    for (const auto &connected : m_connected) {
        connected->engine->shutDown();
        connected->client->shutDown();
    }
    if (m_photos) {
        m_photos->shutDown();
    }
    if (m_contacts) {
        m_contacts->shutDown();
    }
    for (const auto &connected : m_connected) {
        co_await connected->engine->drained();
        co_await connected->client->drained();
    }
    if (m_photos) {
        co_await m_photos->drained();
    }
    if (m_contacts) {
        co_await m_contacts->drained();
    }
    co_await m_scope.drained();
    m_store.close();
    if (m_localMailbox) {
        m_localMailbox->stop();
    }
}

} // namespace app
