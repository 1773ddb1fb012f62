#include "services/mailbox/noticesender.h"

#include "services/mailbox/identitybook.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QTimer>
#include <QUuid>

#include <algorithm>

namespace mailbox {
namespace {

constexpr int handshakePatience = 10'000;
constexpr int noticePatience = 3'000;
constexpr qint64 longestRetry = 4LL * 3600 * 1000;
const QString tenant = QStringLiteral("00000000-0000-4000-8000-000000000001");

QNetworkRequest requestTo(const QUrl &address, const QByteArray &type, int patience)
{
    QNetworkRequest request(address);
    request.setHeader(QNetworkRequest::ContentTypeHeader, type);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(patience);
    return request;
}

bool echoes(QNetworkReply *reply, const QByteArray &token)
{
    return reply->error() == QNetworkReply::NoError
        && reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200
        && reply->header(QNetworkRequest::ContentTypeHeader)
               .toString()
               .startsWith(QLatin1String("text/plain"))
        && reply->readAll() == token;
}

} // namespace

NoticeSender::NoticeSender(const GraphService::Mailboxes &mailboxes, SubscriptionBook &book,
                           MailboxSwitches &switches, QObject *parent)
    : QObject(parent)
    , m_mailboxes(mailboxes)
    , m_book(book)
    , m_switches(switches)
{
    for (const Subscription &each : m_book.all())
        watch(each);
}

// The addresses one after another; the first that fails is the answer.
void NoticeSender::validate(const QList<QUrl> &addresses, std::function<void(bool)> answer)
{
    if (addresses.isEmpty()) {
        answer(true);
        return;
    }
    // With what must be escaped, so that a receiver that does not decode is found out.
    const QByteArray token = "Validation: " + IdentityBook::randomSecret() + " & more";
    QUrl address = addresses.first();
    const QString query = address.query(QUrl::FullyEncoded);
    address.setQuery((query.isEmpty() ? QString() : query + QLatin1Char('&'))
                     + QStringLiteral("validationToken=")
                     + QString::fromLatin1(QUrl::toPercentEncoding(QString::fromLatin1(token))));
    QNetworkReply *reply = m_network.post(
        requestTo(address, "text/plain; charset=utf-8", handshakePatience), QByteArray());
    connect(reply, &QNetworkReply::finished, this, [=, this, answer = std::move(answer)] {
        reply->deleteLater();
        if (echoes(reply, token))
            validate(addresses.mid(1), answer);
        else
            answer(false);
    });
}

UserMailbox *NoticeSender::mailboxOf(const Subscription &subscription) const
{
    const auto found =
        std::find_if(m_mailboxes.begin(), m_mailboxes.end(),
                     [&](const auto &mailbox) { return mailbox->isNamed(subscription.owner); });
    return found == m_mailboxes.end() ? nullptr : found->get();
}

void NoticeSender::watch(const Subscription &subscription)
{
    UserMailbox *mailbox = mailboxOf(subscription);
    if (!mailbox || m_positions.contains(subscription.id))
        return;
    Position position;
    position.sequence = mailbox->database().sequence();
    Statement newest(mailbox->database().prepared(QStringLiteral("SELECT max(key) FROM contact")));
    newest.run();
    position.contact = newest.next() ? newest.integer(0) : 0;
    m_positions.insert(subscription.id, position);
}

void NoticeSender::tellChanges()
{
    for (const Subscription &each : m_book.all()) {
        UserMailbox *mailbox = mailboxOf(each);
        Position &position = m_positions[each.id];
        if (!mailbox || mailbox->database().sequence() == position.sequence)
            continue;
        const QList<QJsonObject> changes = changesOf(each, *mailbox, position);
        if (!changes.isEmpty())
            send(each, changes);
    }
}

QList<QJsonObject> NoticeSender::changesOf(const Subscription &subscription, UserMailbox &mailbox,
                                           Position &position)
{
    MailboxDatabase &database = mailbox.database();
    const QString inFolder = subscription.folderId.isEmpty()
        ? QString()
        : QStringLiteral(" AND folder = (SELECT key FROM folder WHERE id = ?)");
    const bool isImmutable = subscription.idFormat == IdFormat::Immutable;
    const QString idColumn =
        isImmutable ? QStringLiteral("immutable_id") : QStringLiteral("plain_id");
    const QString user = database.identifiers().userId();
    QList<QJsonObject> notices;
    const auto add = [&](const QString &type, const QString &id, const QString &changeKey) {
        if (!subscription.wants(type))
            return;
        const QString path = QStringLiteral("Users/%1/Contacts/%2").arg(user, id);
        QJsonObject data{
            {QStringLiteral("@odata.type"), QStringLiteral("#Microsoft.Graph.Contact")},
            {QStringLiteral("@odata.id"), path},
            {QStringLiteral("id"), id}};
        if (!changeKey.isEmpty())
            data.insert(QStringLiteral("@odata.etag"), QStringLiteral("W/\"%1\"").arg(changeKey));
        QJsonObject notice = envelope(subscription);
        notice.insert(QStringLiteral("id"), QUuid::createUuid().toString(QUuid::WithoutBraces));
        notice.insert(QStringLiteral("changeType"), type);
        notice.insert(QStringLiteral("resource"), path);
        notice.insert(QStringLiteral("resourceData"), data);
        if (subscription.isBeta)
            notice.insert(QStringLiteral("sequenceNumber"), ++position.notices);
        notices.append(notice);
    };
    Statement live(database.prepared(QStringLiteral("SELECT key, %1, change_key FROM contact"
                                                    " WHERE sequence > ?%2 ORDER BY sequence")
                                         .arg(idColumn, inFolder)));
    live.bind(position.sequence);
    if (!inFolder.isEmpty())
        live.bind(subscription.folderId);
    live.run();
    qint64 newest = position.contact;
    while (live.next()) {
        const bool isNew = live.integer(0) > position.contact;
        newest = std::max(newest, live.integer(0));
        add(isNew ? QStringLiteral("created") : QStringLiteral("updated"), live.text(1),
            live.text(2));
    }
    // A contact that only moved is still in the mailbox, though not in the folder.
    Statement gone(database.prepared(
        QStringLiteral("SELECT %1 FROM contact_removal WHERE sequence > ?%2 ORDER BY sequence")
            .arg(idColumn, inFolder.isEmpty() ? QStringLiteral(" AND moved IS NULL") : inFolder)));
    gone.bind(position.sequence);
    if (!inFolder.isEmpty())
        gone.bind(subscription.folderId);
    gone.run();
    while (gone.next())
        add(QStringLiteral("deleted"), gone.text(0), {});
    position.sequence = database.sequence();
    position.contact = newest;
    return notices;
}

QJsonObject NoticeSender::envelope(const Subscription &subscription) const
{
    QJsonObject notice{
        {QStringLiteral("subscriptionId"), subscription.id},
        {QStringLiteral("subscriptionExpirationDateTime"), subscription.text("expirationDateTime")},
        {QStringLiteral("tenantId"), tenant}};
    const QJsonValue state = subscription.members.value(QLatin1String("clientState"));
    if (!state.isUndefined())
        notice.insert(QStringLiteral("clientState"), state);
    return notice;
}

void NoticeSender::send(const Subscription &subscription, QList<QJsonObject> notices)
{
    if (m_switches.is("notices", "lost")) {
        sendLifecycle(subscription, QStringLiteral("missed"));
        return;
    }
    if (m_switches.is("notices", "reversed"))
        std::reverse(notices.begin(), notices.end());
    QJsonArray value;
    for (const QJsonObject &notice : notices)
        value.append(notice);
    const QByteArray body =
        QJsonDocument(QJsonObject{{QStringLiteral("value"), value}}).toJson(QJsonDocument::Compact);
    const QUrl address(subscription.text("notificationUrl"));
    const qint64 wait = m_switches.number("notice-retry");
    deliver(address, body, wait);
    if (m_switches.is("notices", "twice"))
        deliver(address, body, wait);
}

void NoticeSender::sendLifecycle(const Subscription &subscription, const QString &event)
{
    const QUrl address(subscription.text("lifecycleNotificationUrl"));
    if (address.isEmpty())
        return;
    QJsonObject notice = envelope(subscription);
    notice.insert(QStringLiteral("lifecycleEvent"), event);
    deliver(address,
            QJsonDocument(QJsonObject{{QStringLiteral("value"), QJsonArray{notice}}})
                .toJson(QJsonDocument::Compact),
            m_switches.number("notice-retry"));
}

void NoticeSender::deliver(const QUrl &address, const QByteArray &body, qint64 wait)
{
    QNetworkReply *reply =
        m_network.post(requestTo(address, "application/json", noticePatience), body);
    connect(reply, &QNetworkReply::finished, this, [=, this] {
        reply->deleteLater();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status / 100 != 2 && wait > 0 && wait < longestRetry)
            QTimer::singleShot(std::chrono::milliseconds(wait), this,
                               [=, this] { deliver(address, body, wait * 2); });
    });
}

} // namespace mailbox
