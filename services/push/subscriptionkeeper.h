// Keeps one mailbox's subscription alive, and turns its notices into wishes to pull.
//
// Promise  While it runs there is a subscription wherever the service grants one: renewed at half of its
//          life, reauthorized when the service asks for it, made anew when it is gone or has run out. What
//          fails is tried again (1, 2, 4, ... 30 minutes; once a day where the service refuses); what is
//          said to be gone ten seconds after it was made, no sooner. end() deletes it, and waits for that
//          no longer than five seconds. What a run that ended without end() left behind is deleted before the
//          first is made; where that fails it runs out by itself.
//          pullWanted() follows hints that have come to rest for a fifth of a second, or for two seconds;
//          and each new subscription, as nobody told of what changed before it.
// Thread   GUI thread. Destroy only after end().
// Source   Graph v1.0 "subscription", "Lifecycle notifications"; facts 10.
#pragma once

#include "services/async/taskscope.h"
#include "services/async/wakeup.h"
#include "services/domain/result.h"
#include "services/push/notificationreceiver.h"

#include <QCoroTask>
#include <QDateTime>
#include <QElapsedTimer>
#include <QTimer>
#include <QUrl>

namespace graph {
class GraphClient;
}

namespace push {

struct KeeperOptions
{
    QString resource = QStringLiteral("me/contacts");
    QUrl relay; // public https address that forwards to the receiver; empty: the receiver's own
    quint16 port = 0; // that the receiver listens on
    // That nobody can guess, and the same in every run: what an earlier one left is known by it. Empty: a new one.
    QByteArray path;

    std::chrono::minutes life{4200};
    std::chrono::milliseconds firstRetry = std::chrono::minutes(1);
    std::chrono::milliseconds leastLife = std::chrono::seconds(10); // before it is asked for again
    std::chrono::milliseconds glance = std::chrono::minutes(5); // a sleeping computer stops timers
    std::chrono::milliseconds rest{200};
    std::chrono::milliseconds longestRest{2000};
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); };
};

class SubscriptionKeeper : public QObject
{
    Q_OBJECT

public:
    // Borrowed; both outlive the keeper.
    SubscriptionKeeper(graph::GraphClient &client, NotificationReceiver &receiver,
                       KeeperOptions options = {}, QObject *parent = nullptr);
    ~SubscriptionKeeper() override;

    void start();
    void retry(); // now, whatever failed before
    QCoro::Task<> end();

    bool isLive() const { return !m_id.isEmpty(); }

Q_SIGNALS:
    void pullWanted();
    void liveChanged();

private:
    QCoro::Task<> run();
    QCoro::Task<domain::Result<>> keep();
    QCoro::Task<domain::Result<>> create();
    QCoro::Task<> deleteLeftOver();
    QCoro::Task<domain::Result<>> renew();
    void take(const QByteArray &path, Hint hint);
    void wantPull();
    void setSubscription(const QString &id, const QDateTime &expires);
    QUrl address() const;
    QDateTime after(std::chrono::milliseconds time) const;

    graph::GraphClient &m_client;
    NotificationReceiver &m_receiver;
    KeeperOptions m_options;
    QByteArray m_state;
    QByteArray m_path;
    QString m_id; // empty: none
    QDateTime m_expires;
    QDateTime m_due;       // when there is something to do
    QDateTime m_checkedAt; // that the service knew it
    bool m_isReauthorizationDue = false;
    bool m_isSwept = false; // nothing of an earlier run is left
    int m_failures = 0;
    QTimer m_rest;
    QElapsedTimer m_restless; // since the first hint that no pull has followed
    async::Wakeup m_wake;
    async::CancelSource m_patience;
    async::TaskScope m_scope;
};

} // namespace push
