// Subscriptions, and the notices that they cause.
//
// Promise  Pure. Instants are UTC. A notice without what makes it one (its subscription) is BadReply;
//          everything else in it is a hint and may be missing.
// Thread   any.
// Source   Graph v1.0 "subscription", "changeNotification resource type"; facts 10.
#pragma once

#include "services/domain/keys.h"
#include "services/domain/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace wire {

struct Subscription
{
    QString id; // empty until created
    QString resource;
    QString changeType; // "created,updated,deleted"
    QString notificationUrl;
    QString lifecycleNotificationUrl; // empty: none
    QString clientState;              // comes back in notices, empty in answers
    QDateTime expires;

    bool operator==(const Subscription &) const = default;
};

domain::Result<Subscription> readSubscription(const QByteArray &bytes);
struct SubscriptionPage
{
    QList<Subscription> subscriptions;
    QString nextLink;
};
domain::Result<SubscriptionPage> readSubscriptionPage(const QByteArray &bytes);
QJsonObject subscriptionBody(const Subscription &subscription);
QJsonObject renewalBody(const QDateTime &expires);

struct ChangeNotification
{
    enum class Lifecycle { None, ReauthorizationRequired, SubscriptionRemoved, Missed, Unknown };

    QString subscriptionId;
    QString clientState;
    QString changeType;
    QString resource;
    domain::GraphId item; // of the resourceData
    QDateTime subscriptionExpires;
    Lifecycle lifecycle = Lifecycle::None;

    bool operator==(const ChangeNotification &) const = default;
};

// All of one delivery.
domain::Result<QList<ChangeNotification>> readNotifications(const QByteArray &bytes);

} // namespace wire
