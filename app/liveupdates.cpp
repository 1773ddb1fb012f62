#include "app/liveupdates.h"

#include "app/connections.h"
#include "models/preferences.h"
#include "models/relayaddress.h"
#include "services/graph/mailboxpath.h"
#include "services/push/subscriptionkeeper.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QSettings>

#include <algorithm>

namespace app {

using domain::MailboxKey;

namespace {

const QString secretKey = QStringLiteral("live/secret");

bool isOnThisComputer(const graph::GraphClient &client)
{
    return client.origin().root().scheme() == QLatin1String("http"); // of loopback only
}

QString resourceOf(const domain::Mailbox &mailbox)
{
    return mailbox.isShared
        ? graph::sharedMailbox(mailbox.userPrincipalName).mid(1) + QStringLiteral("/contacts")
        : QStringLiteral("me/contacts");
}

} // namespace

Relay relayOf(const models::Preferences &preferences)
{
    const auto address = models::relayAddress(preferences.text(models::Preference::Relay));
    return address ? Relay{.address = *address,
                           .port = quint16(preferences.number(models::Preference::RelayPort))}
                   : Relay{};
}

struct LiveUpdates::Kept
{
    MailboxKey mailbox;
    bool isRelayed = false;
    std::unique_ptr<push::SubscriptionKeeper> keeper;
};

LiveUpdates::LiveUpdates(Connections &connections, QString settingsFile, QObject *parent)
    : QObject(parent)
    , m_connections(connections)
    , m_settingsFile(std::move(settingsFile))
    , m_local(std::make_unique<push::NotificationReceiver>())
    , m_relayed(std::make_unique<push::NotificationReceiver>())
{
    m_settling.setSingleShot(true);
    connect(&m_settling, &QTimer::timeout, this, [this] {
        if (m_relay != m_nextRelay && !m_scope.isStopping()) {
            m_scope.spawn(useRelay(m_nextRelay));
        }
    });
    connect(&connections, &Connections::added, this, &LiveUpdates::retry);
}

LiveUpdates::~LiveUpdates() = default;

void LiveUpdates::start()
{
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    m_secret = settings.value(secretKey).toByteArray();
    if (m_secret.isEmpty()) {
        m_secret = push::randomSecret();
        settings.setValue(secretKey, QString::fromLatin1(m_secret));
    }
    m_isStarted = true;
    retry();
}

void LiveUpdates::setRelay(const Relay &relay)
{
    m_nextRelay = relay;
    if (m_isStarted) {
        m_settling.start(std::chrono::seconds(1));
    } else {
        m_scope.spawn(useRelay(relay));
    }
}

QCoro::Task<> LiveUpdates::useRelay(Relay relay)
{
    m_relay = relay;
    std::vector<std::unique_ptr<Kept>> leaving;
    for (auto &kept : m_kept) {
        if (kept->isRelayed) {
            leaving.push_back(std::move(kept));
        }
    }
    std::erase(m_kept, nullptr);
    for (auto &kept : leaving) {
        co_await leave(std::move(kept));
    }
    if (m_relay == relay) {
        m_relayed->close();
        m_relayed->setPublicHost(relay.address.host());
        retry();
    }
}

void LiveUpdates::retry()
{
    if (!m_isStarted || m_scope.isStopping()) {
        return;
    }
    for (const domain::Mailbox &mailbox : m_connections.mailboxes()) {
        const auto kept = std::ranges::find(m_kept, mailbox.key, &Kept::mailbox);
        if (kept == m_kept.end()) {
            add(mailbox);
        } else {
            (*kept)->keeper->retry();
        }
    }
}

void LiveUpdates::add(const domain::Mailbox &mailbox)
{
    graph::GraphClient *client = m_connections.client(mailbox.key);
    if (client == nullptr) {
        return;
    }
    push::KeeperOptions options{.resource = resourceOf(mailbox), .path = pathOf(mailbox)};
    auto kept = std::make_unique<Kept>();
    kept->mailbox = mailbox.key;
    kept->isRelayed = !isOnThisComputer(*client);
    if (kept->isRelayed) {
        if (m_relay.address.isEmpty()) {
            return;
        }
        options.relay = m_relay.address;
        options.port = m_relay.port;
    }
    if (!kept->isRelayed) {
        options.life = std::chrono::hours(1); // what a crash leaves behind is soon gone
    }
    kept->keeper = std::make_unique<push::SubscriptionKeeper>(
        *client, kept->isRelayed ? *m_relayed : *m_local, options);
    connect(kept->keeper.get(), &push::SubscriptionKeeper::pullWanted, this,
            [this, key = mailbox.key] { m_connections.syncNow(key); });
    kept->keeper->start();
    m_kept.push_back(std::move(kept));
}

// One for each mailbox, in every run.
QByteArray LiveUpdates::pathOf(const domain::Mailbox &mailbox) const
{
    return QMessageAuthenticationCode::hash(QByteArray::number(mailbox.key.value), m_secret,
                                            QCryptographicHash::Sha256)
        .toHex();
}

bool LiveUpdates::isLive(MailboxKey mailbox) const
{
    const auto kept = std::ranges::find(m_kept, mailbox, &Kept::mailbox);
    return kept != m_kept.end() && (*kept)->keeper->isLive();
}

QCoro::Task<> LiveUpdates::remove(MailboxKey mailbox)
{
    const auto kept = std::ranges::find(m_kept, mailbox, &Kept::mailbox);
    if (kept != m_kept.end()) {
        std::unique_ptr<Kept> leaving = std::move(*kept);
        m_kept.erase(kept);
        co_await leave(std::move(leaving));
    }
}

QCoro::Task<> LiveUpdates::leave(std::unique_ptr<Kept> kept)
{
    const async::TaskScope::Hold hold(m_scope);
    co_await kept->keeper->end();
}

QCoro::Task<> LiveUpdates::end()
{
    m_scope.requestStop();
    std::vector<std::unique_ptr<Kept>> leaving = std::move(m_kept);
    m_kept.clear();
    // All are asked first: each may take its time.
    std::vector<QCoro::Task<>> ends;
    for (auto &kept : leaving) {
        ends.push_back(leave(std::move(kept)));
    }
    for (QCoro::Task<> &each : ends) {
        co_await each;
    }
    co_await m_scope.drained();
}

} // namespace app
