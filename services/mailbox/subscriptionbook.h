#pragma once

#include "services/mailbox/httpmessage.h"
#include "services/mailbox/mailboxdatabase.h"

#include <QDateTime>
#include <QJsonObject>

namespace mailbox {

// What one subscription asks to be told of, and where.
struct Subscription
{
    QString id;
    QString owner;    // user principal name
    QString folderId; // empty: all contacts of the mailbox
    IdFormat idFormat = IdFormat::Plain;
    bool isBeta = false;
    QJsonObject members; // as they were sent, with the expiry that was granted

    QString text(const char *name) const { return members.value(QLatin1String(name)).toString(); }
    QDateTime expires() const;
    bool wants(const QString &changeType) const;
    QJsonObject answer() const; // as Graph shows it: clientState is not told
};

// The subscriptions of the program; they lie in the first user's file.
//
// Promise  what was added is there after a restart; what has expired is gone.
// Errors   Refusal 500 when the file cannot be written.
// Thread   the mailbox's.
class SubscriptionBook
{
public:
    explicit SubscriptionBook(MailboxDatabase &database);

    QList<Subscription> all();
    QList<Subscription> of(const QString &owner);
    // Refusal 404 for an id that this owner has none of.
    Subscription find(const QString &id, const QString &owner);

    void write(const Subscription &subscription); // new or changed, in a transaction of its own
    void remove(const QString &id);

private:
    MailboxDatabase &m_database;
    QList<Subscription> m_subscriptions;
};

} // namespace mailbox
