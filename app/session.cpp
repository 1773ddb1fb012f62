#include "app/session.h"

#include "app/localmailbox.h"
#include "app/profilesettings.h"
#include "services/auth/scopes.h"
#include "services/people/peopleservice.h"
#include "services/store/accountlist.h"
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
    , m_accounts(m_store, m_network)
    , m_proxy(m_network, m_accounts.vault())
    , m_connections(m_store, m_network, profile.photoFolder())
    , m_live(m_connections, profile.settingsFile())
{
    m_network.setAutoDeleteReplies(false);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    connect(&m_connections, &Connections::stateChanged, this, &Session::followSyncState);
    connect(&m_connections, &Connections::answered, this, &Session::requestAnswered);
    connect(&m_accounts.identity(), &auth::IdentityClient::answered, this,
            &Session::requestAnswered);
    ProfileSettings settings(profile.settingsFile());
    m_proxy.use(proxyOf(settings.preferences()));
    setRelay(relayOf(settings.preferences()));
}

Session::~Session() = default;

QCoro::Task<Result<>> Session::open(SessionOptions options)
{
    const QString file = m_profile.storeFile();
    const auto opened = co_await m_store.open(file);
    if (!opened) {
        co_return tl::unexpected(opened.error());
    }
    m_recovery = *opened;
    m_contacts = std::make_unique<contacts::ContactService>(m_store);
    m_names = std::make_unique<contacts::NameOrderKeeper>(m_store);
    m_photos = std::make_unique<photos::PhotoCache>(
        m_store, [this](domain::MailboxKey mailbox) { return m_connections.client(mailbox); },
        m_profile.photoFolder());
    m_people = makePeople();

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
        const Result<> connected = co_await connectMailbox(mailbox, options);
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
    co_return m_connections.add(mailbox, address->origin, address->token);
}

QCoro::Task<Result<>> Session::connectMailbox(domain::Mailbox mailbox, SessionOptions options)
{
    switch (mailbox.kind) {
    case AccountKind::Local:
        co_return co_await startLocalMailbox(mailbox, options);
    case AccountKind::GraphUrl:
        co_return m_connections.add(mailbox, mailbox.origin, m_tokens.token(mailbox.account));
    case AccountKind::Microsoft:
        break;
    }
    const auto accounts = co_await m_store.read(&store::accounts);
    if (!accounts) {
        co_return tl::unexpected(accounts.error());
    }
    const auto account = std::ranges::find(*accounts, mailbox.account, &domain::Account::key);
    if (account == accounts->end()) {
        co_return domain::failure(domain::Error::Kind::NotFound, QStringLiteral("account"));
    }
    co_return m_connections.add(mailbox, mailbox.origin, m_accounts.tokensOf(*account));
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

void Session::startEngines()
{
    m_scope.spawn(startReachable());
}

QCoro::Task<> Session::startReachable()
{
    co_await reachable();
    if (m_scope.isStopping()) {
        co_return;
    }
    m_scope.spawn(learnOwners());
    m_scope.spawn(askForPeople());
    m_scope.spawn(m_photos->sweep());
    m_scope.spawn(widenScopes());
    m_connections.start();
    m_live.start();
}

QCoro::Task<> Session::widenScopes()
{
    const async::TaskScope::Hold hold(m_scope);
    const bool isMore = co_await m_accounts.requireScopes(auth::categoryScopes());
    if (isMore) {
        syncNow(); // what was not allowed before
    }
}

// A name is a nicety: what goes wrong here goes wrong in the sync too, which says so.
QCoro::Task<> Session::learnOwners()
{
    const QList<domain::Mailbox> mailboxes = m_connections.mailboxes();
    for (const domain::Mailbox &mailbox : mailboxes) {
        if (mailbox.kind == AccountKind::Local || !mailbox.displayName.isEmpty()
            || m_scope.isStopping()) {
            continue;
        }
        const graph::GraphRequest me{.path = QStringLiteral("/v1.0/me")};
        graph::GraphClient *client = m_connections.client(mailbox.key);
        if (client == nullptr) {
            continue;
        }
        const auto answer = co_await client->send(me);
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
    m_connections.syncNow();
}

void Session::setAttention(bool isActive)
{
    m_connections.setAttention(isActive);
}

void Session::setCheckEvery(std::chrono::minutes interval)
{
    m_connections.setCheckEvery(interval);
}

void Session::setRelay(const Relay &relay)
{
    m_live.setRelay(relay);
}

QCoro::Task<Result<>> Session::syncOnce(std::chrono::milliseconds patience)
{
    const async::TaskScope::Hold hold(m_scope);
    co_await m_accounts.requireScopes(auth::categoryScopes());
    co_return co_await m_connections.syncOnce(patience);
}

SyncState Session::syncStateOf(domain::MailboxKey mailbox) const
{
    return m_connections.stateOf(mailbox);
}

SyncState Session::syncState() const
{
    return m_connections.state();
}

qint64 Session::requestCount() const
{
    return m_connections.requestCount();
}

QCoro::Task<> Session::shutDown()
{
    co_await m_live.end(); // its last requests need the clients
    m_scope.requestStop();
    m_connections.shutDown();
    m_proxy.shutDown();
    m_accounts.shutDown();
    if (m_photos) {
        m_photos->shutDown();
    }
    if (m_contacts) {
        m_people->shutDown();
        m_contacts->shutDown();
        m_names->shutDown();
    }
    co_await m_connections.drained();
    co_await m_proxy.drained();
    co_await m_accounts.drained();
    if (m_photos) {
        co_await m_photos->drained();
    }
    if (m_contacts) {
        co_await m_people->drained();
        co_await m_contacts->drained();
        co_await m_names->drained();
    }
    co_await m_scope.drained();
    m_store.close();
    if (m_localMailbox) {
        m_localMailbox->stop();
    }
}

} // namespace app
