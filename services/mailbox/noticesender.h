#pragma once

#include "services/mailbox/graphservice.h"
#include "services/mailbox/subscriptionbook.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <functional>

namespace mailbox {

// Tells subscribers what has changed: handshakes, change notices and lifecycle notices, by HTTP to
// loopback addresses.
//
// Promise  a handshake wants 200, text/plain and the token back within ten seconds. A notice that
//          is not answered with 2xx within three seconds is sent again, later each time, for four
//          hours. The switch notices doubles, turns round or loses them (and says `missed` later).
// Shape    what changed is read from the mailbox after each request, so that several changes of
//          one contact within a batch are one notice.
// Thread   the one that made it; sending does not block it.
// Source   Graph "Receive change notifications through webhooks", "Lifecycle notifications".
class NoticeSender : public QObject
{
    Q_OBJECT

public:
    NoticeSender(const GraphService::Mailboxes &mailboxes, SubscriptionBook &book,
                 MailboxSwitches &switches, QObject *parent = nullptr);

    // Calls back once, on this thread, when all have answered or one has failed.
    void validate(const QList<QUrl> &addresses, std::function<void(bool)> answer);
    // From now on changes are told; a new subscription hears of nothing older.
    void watch(const Subscription &subscription);
    void tellChanges();
    void sendLifecycle(const Subscription &subscription, const QString &event);

private:
    struct Position
    {
        qint64 sequence = 0; // of the newest change that was told
        qint64 contact = 0;  // key of the newest contact then
        int notices = 0;
    };

    UserMailbox *mailboxOf(const Subscription &subscription) const;
    QList<QJsonObject> changesOf(const Subscription &subscription, UserMailbox &mailbox,
                                 Position &position);
    QJsonObject envelope(const Subscription &subscription) const;
    void send(const Subscription &subscription, QList<QJsonObject> notices);
    void deliver(const QUrl &address, const QByteArray &body, qint64 wait);

    const GraphService::Mailboxes &m_mailboxes;
    SubscriptionBook &m_book;
    MailboxSwitches &m_switches;
    QNetworkAccessManager m_network;
    QHash<QString, Position> m_positions;
};

} // namespace mailbox
