#include "services/mailbox/subscriptionsendpoint.h"

#include "services/mailbox/endpointtools.h"
#include "services/mailbox/folderrecords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace mailbox {
namespace {

constexpr qint64 shortestLife = 45 * 60;
constexpr qint64 longestState = 128;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray alone(const Request &request, const QJsonObject &object)
{
    return '{' + request.context("subscriptions/$entity") + ',' + compact(object).mid(1);
}

[[noreturn]] void refuseSubscription(const QString &message)
{
    refuse(400, "ValidationError", message);
}

QUrl loopbackAddress(const QJsonValue &value)
{
    const QUrl url(value.toString(), QUrl::StrictMode);
    const QStringList hosts{QStringLiteral("127.0.0.1"), QStringLiteral("localhost"),
                            QStringLiteral("::1")};
    if (!url.isValid() || url.scheme() != QLatin1String("http") || !hosts.contains(url.host()))
        refuseSubscription(
            QStringLiteral("Notification URL is not valid: only http on loopback is served here."));
    return url;
}

void checkChangeType(const QString &text)
{
    static const QStringList known{QStringLiteral("created"), QStringLiteral("updated"),
                                   QStringLiteral("deleted")};
    for (const QString &type : text.split(QLatin1Char(','))) {
        if (!known.contains(type))
            refuseSubscription(QStringLiteral("changeType is not valid."));
    }
}

} // namespace

SubscriptionsEndpoint::SubscriptionsEndpoint(GraphService &service,
                                             const GraphService::Mailboxes &mailboxes,
                                             SubscriptionBook &book, NoticeSender &sender)
    : m_service(service)
    , m_mailboxes(mailboxes)
    , m_book(book)
    , m_sender(sender)
{
}

void SubscriptionsEndpoint::addRoutes()
{
    const QString all = QStringLiteral("subscriptions");
    const QString one = QStringLiteral("subscriptions/{}");
    Router &root = m_service.root();
    root.add("POST", all, RouteKind::Read,
             [this](const Request &r, const auto &) { return create(r); });
    root.add("GET", all, RouteKind::Read, [this](const Request &r, const auto &) {
        QByteArrayList items;
        for (const Subscription &each : m_book.of(r.caller))
            items.append(compact(each.answer()));
        return jsonResponse(
            200, '{' + r.context("subscriptions") + ",\"value\":[" + items.join(',') + "]}");
    });
    root.add("GET", one, RouteKind::Read, [this](const Request &r, const auto &v) {
        return jsonResponse(200, alone(r, m_book.find(v[0], r.caller).answer()));
    });
    root.add("PATCH", one, RouteKind::Read, [this](const Request &r, const auto &v) {
        return renew(r, m_book.find(v[0], r.caller));
    });
    root.add("POST", one + QStringLiteral("/reauthorize"), RouteKind::Read,
             [this](const Request &r, const auto &v) {
                 m_book.find(v[0], r.caller);
                 return emptyResponse(204);
             });
    root.add("DELETE", one, RouteKind::Read, [this](const Request &r, const auto &v) {
        m_book.remove(m_book.find(v[0], r.caller).id);
        return emptyResponse(204);
    });
}

void SubscriptionsEndpoint::addControl(Router &control)
{
    control.add("POST", QStringLiteral("lifecycle"), RouteKind::Read,
                [this](const Request &request, const auto &) {
                    const QJsonObject body = jsonBody(request);
                    const QString event = body.value(QLatin1String("event")).toString();
                    const QString id = body.value(QLatin1String("subscription")).toString();
                    static const QStringList events{QStringLiteral("missed"),
                                                    QStringLiteral("subscriptionRemoved"),
                                                    QStringLiteral("reauthorizationRequired")};
                    if (!events.contains(event))
                        refuseSubscription(QStringLiteral("There is no such lifecycle event."));
                    for (const Subscription &each : m_book.all()) {
                        if (!id.isEmpty() && id != each.id)
                            continue;
                        m_sender.sendLifecycle(each, event);
                        if (event == QLatin1String("subscriptionRemoved"))
                            m_book.remove(each.id);
                    }
                    return emptyResponse(204);
                });
}

// The folder that a resource names, empty for the whole mailbox.
QString SubscriptionsEndpoint::folderOf(const Request &request, const QString &resource) const
{
    if (resource.contains(QLatin1Char('?')))
        refuseSubscription(QStringLiteral("The resource cannot have query options here."));
    const QString path =
        resource.startsWith(QLatin1Char('/')) ? resource : QLatin1Char('/') + resource;
    const ResourcePath named = ResourcePath::read('/' + request.version + path.toUtf8());
    const QStringList &segments = named.segments;
    const auto isWord = [&](qsizetype i, const char *word) {
        return segments.value(i).compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    };
    const bool isFolder =
        segments.size() == 3 && isWord(0, "contactFolders") && isWord(2, "contacts");
    if (named.isRoot() || !(isFolder || (segments.size() == 1 && isWord(0, "contacts"))))
        refuseSubscription(QStringLiteral("The resource cannot be subscribed to."));
    const QString user = named.isMe() ? request.caller : named.user;
    for (const auto &mailbox : m_mailboxes) {
        if (!mailbox->isNamed(user))
            continue;
        if (!mailbox->isNamed(request.caller))
            refuse(403, "ErrorAccessDenied",
                   QStringLiteral("Access is denied. Check credentials and try again."));
        return isFolder ? folderById(mailbox->database(), segments[1]).id : QString();
    }
    refuse(404, "ErrorInvalidUser", QStringLiteral("The requested user is invalid."));
}

QString SubscriptionsEndpoint::grantedExpiry(const Request &request, const QJsonObject &body) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QDateTime expiry = QDateTime::fromString(
        body.value(QLatin1String("expirationDateTime")).toString(), Qt::ISODateWithMs);
    if (!expiry.isValid() || expiry <= now)
        refuseSubscription(QStringLiteral("Subscription expiration is missing or in the past."));
    const qint64 longest = qint64(request.switches->number("subscription-minutes")) * 60;
    if (now.secsTo(expiry) > longest)
        refuseSubscription(QStringLiteral("Subscription expiration can only be %1 minutes in the"
                                          " future.")
                               .arg(longest / 60));
    expiry = std::max(expiry.toUTC(), now.addSecs(shortestLife));
    return expiry.toString(Qt::ISODateWithMs);
}

Response SubscriptionsEndpoint::create(const Request &request)
{
    Subscription subscription;
    subscription.members = jsonBody(request);
    QJsonObject &members = subscription.members;
    checkChangeType(subscription.text("changeType"));
    if (members.value(QLatin1String("includeResourceData")).toBool())
        refuseSubscription(
            QStringLiteral("Notifications with resource data are not available for this client."));
    if (subscription.text("clientState").size() > longestState)
        refuseSubscription(QStringLiteral("clientState is longer than 128 characters."));
    QList<QUrl> addresses{loopbackAddress(members.value(QLatin1String("notificationUrl")))};
    if (members.contains(QLatin1String("lifecycleNotificationUrl"))) {
        addresses.append(loopbackAddress(members.value(QLatin1String("lifecycleNotificationUrl"))));
        if (addresses[0].host() != addresses[1].host())
            refuseSubscription(QStringLiteral("Both notification URLs must have one host."));
    }
    members.insert(QStringLiteral("expirationDateTime"), grantedExpiry(request, members));
    subscription.folderId = folderOf(request, subscription.text("resource"));
    if (m_book.of(request.caller).size() >= request.switches->number("subscription-count"))
        refuse(403, "ErrorQuotaExceeded",
               QStringLiteral("The mailbox has its greatest number of subscriptions."));
    subscription.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    subscription.owner = request.caller;
    subscription.idFormat = request.preferences.idFormat;
    subscription.isBeta = request.isBeta();
    return validated(request, subscription, addresses, 201);
}

Response SubscriptionsEndpoint::renew(const Request &request, Subscription subscription)
{
    const QJsonObject body = jsonBody(request);
    const QString urlName = QStringLiteral("notificationUrl");
    const QString expiryName = QStringLiteral("expirationDateTime");
    for (const QString &name : body.keys()) {
        if (name != urlName && name != expiryName && !name.contains(QLatin1Char('@')))
            refuseSubscription(QStringLiteral("The property '%1' cannot be changed.").arg(name));
    }
    if (body.contains(expiryName))
        subscription.members.insert(expiryName, grantedExpiry(request, body));
    QList<QUrl> addresses;
    if (body.contains(urlName)) {
        addresses.append(loopbackAddress(body.value(urlName)));
        subscription.members.insert(urlName, body.value(urlName));
    }
    return validated(request, subscription, addresses, 200);
}

// Answers once each address has said that it wants notices.
Response SubscriptionsEndpoint::validated(const Request &request, const Subscription &subscription,
                                          const QList<QUrl> &addresses, int status)
{
    Response response;
    response.later = [this, request, subscription, addresses,
                      status](const std::function<void(Response)> &deliver) {
        m_sender.validate(addresses, [=, this](bool isValid) {
            if (!isValid) {
                deliver(graphError(request, 400, QStringLiteral("ValidationError"),
                                   QStringLiteral("Subscription validation request failed.")));
                return;
            }
            // No Router stands around this, so nothing else would catch it.
            try {
                m_book.write(subscription);
            } catch (const Refusal &refusal) {
                deliver(graphError(request, refusal.status, refusal.code, refusal.message));
                return;
            }
            m_sender.watch(subscription);
            QJsonObject answer = subscription.answer();
            // Only who makes it is told the secret once more.
            if (status == 201)
                answer.insert(QStringLiteral("clientState"),
                              subscription.members.value(QLatin1String("clientState")));
            deliver(jsonResponse(status, alone(request, answer)));
        });
    };
    return response;
}

} // namespace mailbox
