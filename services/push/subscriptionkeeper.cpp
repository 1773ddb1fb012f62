#include "services/push/subscriptionkeeper.h"

#include "services/graph/mailboxcalls.h"

#include <algorithm>

namespace push {

using domain::Error;
using domain::Result;
using std::chrono::milliseconds;

namespace {

constexpr milliseconds longestRetry = std::chrono::minutes(30);
constexpr milliseconds refusedRetry = std::chrono::hours(24);
constexpr milliseconds patienceAtEnd = std::chrono::seconds(5);

// The service does not do this for that mailbox: shared ones, some accounts.
bool isRefusal(const Error &error)
{
    return error.kind == Error::Kind::Forbidden || error.kind == Error::Kind::NotFound
        || error.kind == Error::Kind::NoMailbox;
}

} // namespace

SubscriptionKeeper::SubscriptionKeeper(graph::GraphClient &client, NotificationReceiver &receiver,
                                       KeeperOptions options, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_receiver(receiver)
    , m_options(std::move(options))
    , m_state(randomSecret())
    , m_path(receiver.open(m_state, m_options.path))
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_restless.invalidate();
        Q_EMIT pullWanted();
    });
    connect(&receiver, &NotificationReceiver::noticed, this, &SubscriptionKeeper::take);
}

SubscriptionKeeper::~SubscriptionKeeper() = default;

void SubscriptionKeeper::start()
{
    m_scope.spawn(run());
}

void SubscriptionKeeper::retry()
{
    if (!isLive()) {
        m_failures = 0;
        m_due = {};
        m_wake.wake();
    }
}

QCoro::Task<> SubscriptionKeeper::end()
{
    m_scope.requestStop();
    m_rest.stop();
    m_wake.wake();
    QTimer patience;
    patience.setSingleShot(true);
    connect(&patience, &QTimer::timeout, this, [this] { m_patience.cancel(); });
    patience.start(patienceAtEnd);
    co_await m_scope.drained();
    m_receiver.drop(m_path);
}

QCoro::Task<> SubscriptionKeeper::run()
{
    while (!m_scope.isStopping()) {
        const QDateTime now = m_options.now();
        if (m_isReauthorizationDue || !m_due.isValid() || m_due <= now) {
            const Result<> kept = co_await keep();
            m_failures = kept ? 0 : m_failures + 1;
            if (!kept) {
                const milliseconds grown =
                    m_options.firstRetry * (1 << std::clamp(m_failures - 1, 0, 10));
                m_due =
                    after(isRefusal(kept.error()) ? refusedRetry : std::min(longestRetry, grown));
            }
            continue; // the stop may have come meanwhile
        }
        const milliseconds pause(std::max<qint64>(1, now.msecsTo(m_due)));
        co_await m_wake.wait(std::min(pause, m_options.glance));
    }
    if (isLive()) {
        co_await graph::deleteSubscription(m_client, m_id, m_patience.token());
        setSubscription({}, {});
    }
}

QCoro::Task<Result<>> SubscriptionKeeper::keep()
{
    if (isLive() && m_expires <= m_options.now()) {
        setSubscription({}, {});
    }
    const bool isReauthorization = std::exchange(m_isReauthorizationDue, false);
    Result<> kept;
    if (isLive() && isReauthorization) {
        kept = co_await graph::reauthorizeSubscription(m_client, m_id, m_patience.token());
    } else if (isLive()) {
        kept = co_await renew();
    }
    if (!kept && kept.error().kind == Error::Kind::NotFound) {
        setSubscription({}, {});
        kept = {};
    }
    if (!kept || isLive()) {
        co_return kept;
    }
    co_return co_await create();
}

QCoro::Task<Result<>> SubscriptionKeeper::create()
{
    const Result<> listening = m_receiver.listen(m_options.port);
    if (!listening) {
        co_return listening;
    }
    if (!m_options.path.isEmpty() && !m_isSwept) {
        co_await deleteLeftOver();
    }
    const QString url = address().toString(QUrl::FullyEncoded);
    const wire::Subscription wanted{.resource = m_options.resource,
                                    .changeType = QStringLiteral("created,updated,deleted"),
                                    .notificationUrl = url,
                                    .lifecycleNotificationUrl = url,
                                    .clientState = QString::fromLatin1(m_state),
                                    .expires = after(m_options.life)};
    const auto created = co_await graph::createSubscription(m_client, wanted, m_patience.token());
    if (!created) {
        co_return tl::unexpected(created.error());
    }
    setSubscription(created->id, created->expires);
    wantPull();
    co_return Result<>();
}

QCoro::Task<> SubscriptionKeeper::deleteLeftOver()
{
    const auto all = co_await graph::listSubscriptions(m_client, m_patience.token());
    if (!all) {
        co_return; // once more before the next is made
    }
    m_isSwept = true;
    for (const wire::Subscription &each : *all) {
        const QString path = QUrl(each.notificationUrl).path();
        if (path.section(u'/', -1).toLatin1() == m_path) {
            const Result<> gone =
                co_await graph::deleteSubscription(m_client, each.id, m_patience.token());
            m_isSwept = m_isSwept && gone;
        }
    }
}

QCoro::Task<Result<>> SubscriptionKeeper::renew()
{
    const QString id = m_id;
    const QDateTime expires = after(m_options.life);
    const auto renewed =
        co_await graph::renewSubscription(m_client, id, expires, m_patience.token());
    if (!renewed) {
        co_return tl::unexpected(renewed.error());
    }
    if (id == m_id) { // it was not removed meanwhile
        setSubscription(id, renewed->expires);
    }
    co_return Result<>();
}

void SubscriptionKeeper::take(const QByteArray &path, Hint hint)
{
    if (path != m_path || m_scope.isStopping()) {
        return;
    }
    switch (hint) {
    case Hint::Changed:
    case Hint::Missed:
        wantPull();
        return;
    case Hint::ReauthorizationRequired:
        m_isReauthorizationDue = true;
        break;
    case Hint::Removed:
        m_due = m_checkedAt.addMSecs(m_options.leastLife.count());
        wantPull();
        break;
    }
    m_wake.wake();
}

void SubscriptionKeeper::wantPull()
{
    if (!m_restless.isValid()) {
        m_restless.start();
    }
    const milliseconds left = m_options.longestRest - milliseconds(m_restless.elapsed());
    m_rest.start(std::clamp(left, milliseconds(0), m_options.rest));
}

void SubscriptionKeeper::setSubscription(const QString &id, const QDateTime &expires)
{
    const bool wasLive = isLive();
    m_id = id;
    m_expires = expires;
    if (expires.isValid()) {
        m_checkedAt = m_options.now();
        const milliseconds half(m_checkedAt.msecsTo(expires) / 2);
        m_due = after(std::max(half, m_options.leastLife));
    }
    if (wasLive != isLive()) {
        Q_EMIT liveChanged();
    }
}

QUrl SubscriptionKeeper::address() const
{
    QUrl url = m_options.relay;
    if (url.isEmpty()) {
        url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_receiver.port()));
    }
    const QString before = url.path();
    url.setPath(before + (before.endsWith(u'/') ? QString() : QStringLiteral("/"))
                + QString::fromLatin1(m_path));
    return url;
}

QDateTime SubscriptionKeeper::after(milliseconds time) const
{
    return m_options.now().addMSecs(time.count());
}

} // namespace push
