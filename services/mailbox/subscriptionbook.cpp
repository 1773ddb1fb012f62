#include "services/mailbox/subscriptionbook.h"

#include "services/mailbox/refusal.h"

#include <QJsonDocument>

#include <algorithm>

namespace mailbox {

QDateTime Subscription::expires() const
{
    return QDateTime::fromString(text("expirationDateTime"), Qt::ISODateWithMs);
}

bool Subscription::wants(const QString &changeType) const
{
    return text("changeType").split(QLatin1Char(',')).contains(changeType);
}

QJsonObject Subscription::answer() const
{
    QJsonObject shown = members;
    shown.insert(QStringLiteral("id"), id);
    shown.insert(QStringLiteral("applicationId"),
                 QStringLiteral("24d3b144-21ae-4080-943f-7067b395b913"));
    shown.insert(QStringLiteral("creatorId"), owner);
    shown.insert(QStringLiteral("clientState"), QJsonValue::Null);
    for (const char *name :
         {"lifecycleNotificationUrl", "encryptionCertificate", "encryptionCertificateId",
          "notificationQueryOptions", "includeResourceData", "notificationUrlAppId"}) {
        if (!shown.contains(QLatin1String(name)))
            shown.insert(QLatin1String(name), QJsonValue::Null);
    }
    if (!shown.contains(QLatin1String("latestSupportedTlsVersion")))
        shown.insert(QStringLiteral("latestSupportedTlsVersion"), QStringLiteral("v1_2"));
    return shown;
}

SubscriptionBook::SubscriptionBook(MailboxDatabase &database)
    : m_database(database)
{
    Statement find(m_database.prepared(QStringLiteral(
        "SELECT id, owner, folder, immutable, beta, members FROM subscription ORDER BY rowid")));
    find.run();
    while (find.next())
        m_subscriptions.append({find.text(0), find.text(1), find.text(2),
                                find.integer(3) != 0 ? IdFormat::Immutable : IdFormat::Plain,
                                find.integer(4) != 0,
                                QJsonDocument::fromJson(find.bytes(5)).object()});
}

QList<Subscription> SubscriptionBook::all()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<Subscription> known = m_subscriptions;
    for (const Subscription &each : known) {
        if (each.expires() <= now)
            remove(each.id);
    }
    return m_subscriptions;
}

QList<Subscription> SubscriptionBook::of(const QString &owner)
{
    QList<Subscription> found = all();
    found.removeIf([&](const Subscription &each) { return each.owner != owner; });
    return found;
}

Subscription SubscriptionBook::find(const QString &id, const QString &owner)
{
    for (const Subscription &each : of(owner)) {
        if (each.id.compare(id, Qt::CaseInsensitive) == 0)
            return each;
    }
    refuse(404, "ResourceNotFound", QStringLiteral("The subscription was not found."));
}

void SubscriptionBook::write(const Subscription &subscription)
{
    m_database.begin();
    Statement(m_database.prepared(QStringLiteral(
                  "REPLACE INTO subscription(id, owner, folder, immutable, beta, members)"
                  " VALUES(?, ?, ?, ?, ?, ?)")))
        .bind(subscription.id)
        .bind(subscription.owner)
        .bind(subscription.folderId.isEmpty() ? QStringLiteral("") : subscription.folderId)
        .bind(subscription.idFormat == IdFormat::Immutable ? 1 : 0)
        .bind(subscription.isBeta ? 1 : 0)
        .bind(QJsonDocument(subscription.members).toJson(QJsonDocument::Compact))
        .run();
    m_database.commit();
    const auto known = std::find_if(m_subscriptions.begin(), m_subscriptions.end(),
                                    [&](const auto &each) { return each.id == subscription.id; });
    if (known == m_subscriptions.end())
        m_subscriptions.append(subscription);
    else
        *known = subscription;
}

void SubscriptionBook::remove(const QString &id)
{
    m_database.begin();
    Statement(m_database.prepared(QStringLiteral("DELETE FROM subscription WHERE id = ?")))
        .bind(id)
        .run();
    m_database.commit();
    m_subscriptions.removeIf([&](const Subscription &each) { return each.id == id; });
}

} // namespace mailbox
