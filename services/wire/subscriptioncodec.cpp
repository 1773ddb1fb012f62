#include "services/wire/subscriptioncodec.h"

#include "services/wire/jsonreader.h"

namespace wire {

namespace {

using Lifecycle = ChangeNotification::Lifecycle;

QString textOf(const QDateTime &instant)
{
    return instant.toUTC().toString(Qt::ISODate);
}

Lifecycle lifecycleOf(const QString &name)
{
    return name.isEmpty()                                  ? Lifecycle::None
        : name == QLatin1String("missed")                  ? Lifecycle::Missed
        : name == QLatin1String("subscriptionRemoved")     ? Lifecycle::SubscriptionRemoved
        : name == QLatin1String("reauthorizationRequired") ? Lifecycle::ReauthorizationRequired
                                                           : Lifecycle::Unknown;
}

domain::Result<ChangeNotification> toNotification(const QJsonObject &json)
{
    JsonReader reader(json);
    JsonReader data(reader.object(QLatin1String("resourceData")));
    ChangeNotification notification{
        .subscriptionId = reader.id(QLatin1String("subscriptionId")),
        .clientState = reader.string(QLatin1String("clientState")),
        .changeType = reader.string(QLatin1String("changeType")),
        .resource = reader.string(QLatin1String("resource")),
        .item = {data.string(QLatin1String("id"))},
        .subscriptionExpires = reader.instant(QLatin1String("subscriptionExpirationDateTime")),
        .lifecycle = lifecycleOf(reader.string(QLatin1String("lifecycleEvent")))};
    if (reader.failed() || data.failed()) {
        return tl::unexpected(reader.failed() ? reader.error() : data.error());
    }
    return notification;
}

domain::Result<Subscription> toSubscription(const QJsonObject &json)
{
    JsonReader reader(json);
    Subscription subscription{.id = reader.id(QLatin1String("id")),
                              .resource = reader.string(QLatin1String("resource")),
                              .changeType = reader.string(QLatin1String("changeType")),
                              .notificationUrl = reader.string(QLatin1String("notificationUrl")),
                              .lifecycleNotificationUrl =
                                  reader.string(QLatin1String("lifecycleNotificationUrl")),
                              .clientState = reader.string(QLatin1String("clientState")),
                              .expires = reader.instant(QLatin1String("expirationDateTime"))};
    if (subscription.expires.isNull()) {
        reader.fail(QStringLiteral("expirationDateTime"));
    }
    if (reader.failed()) {
        return tl::unexpected(reader.error());
    }
    return subscription;
}

} // namespace

domain::Result<Subscription> readSubscription(const QByteArray &bytes)
{
    return parseObject(bytes).and_then(toSubscription);
}

domain::Result<SubscriptionPage> readSubscriptionPage(const QByteArray &bytes)
{
    const auto json = parseObject(bytes);
    if (!json) {
        return tl::unexpected(json.error());
    }
    JsonReader reader(*json);
    SubscriptionPage page{.subscriptions = {},
                          .nextLink = reader.string(QLatin1String("@odata.nextLink"))};
    for (const QJsonObject &each : reader.objects(QLatin1String("value"))) {
        auto subscription = toSubscription(each);
        if (!subscription) {
            return tl::unexpected(subscription.error());
        }
        page.subscriptions.append(*std::move(subscription));
    }
    if (reader.failed()) {
        return tl::unexpected(reader.error());
    }
    return page;
}

QJsonObject subscriptionBody(const Subscription &subscription)
{
    QJsonObject body{{QStringLiteral("changeType"), subscription.changeType},
                     {QStringLiteral("notificationUrl"), subscription.notificationUrl},
                     {QStringLiteral("resource"), subscription.resource},
                     {QStringLiteral("expirationDateTime"), textOf(subscription.expires)}};
    if (!subscription.clientState.isEmpty()) {
        body.insert(QLatin1String("clientState"), subscription.clientState);
    }
    if (!subscription.lifecycleNotificationUrl.isEmpty()) {
        body.insert(QLatin1String("lifecycleNotificationUrl"),
                    subscription.lifecycleNotificationUrl);
    }
    return body;
}

QJsonObject renewalBody(const QDateTime &expires)
{
    return {{QStringLiteral("expirationDateTime"), textOf(expires)}};
}

domain::Result<QList<ChangeNotification>> readNotifications(const QByteArray &bytes)
{
    const auto json = parseObject(bytes);
    if (!json) {
        return tl::unexpected(json.error());
    }
    JsonReader reader(*json);
    QList<ChangeNotification> notifications;
    for (const QJsonObject &each : reader.objects(QLatin1String("value"))) {
        auto notification = toNotification(each);
        if (!notification) {
            return tl::unexpected(notification.error());
        }
        notifications.append(*std::move(notification));
    }
    if (reader.failed()) {
        return tl::unexpected(reader.error());
    }
    return notifications;
}

} // namespace wire
