// Tells the engines at once of what changes elsewhere, where a service can reach this computer.
//
// Promise  Once started, each connected mailbox whose service is on this computer has a keeper of its
//          subscription, and each other one when a relay is named; the rest is looked at by the engines'
//          cadence alone, which goes on for all. A mailbox that comes or goes takes its keeper along:
//          remove() before its client ends. end() deletes the subscriptions.
// Thread   GUI thread. Destroy only after end().
#pragma once

#include "services/async/taskscope.h"
#include "services/domain/contactfolder.h"

#include <QCoroTask>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <vector>

namespace models {
class Preferences;
}
namespace push {
class NotificationReceiver;
class SubscriptionKeeper;
} // namespace push

namespace app {

class Connections;

// A public https address that forwards to a port of this computer.
struct Relay
{
    QUrl address; // empty: none
    quint16 port = 0;

    bool operator==(const Relay &) const = default;
};

Relay relayOf(const models::Preferences &preferences);

class LiveUpdates : public QObject
{
    Q_OBJECT

public:
    // connections: borrowed. settingsFile: of the profile.
    LiveUpdates(Connections &connections, QString settingsFile, QObject *parent = nullptr);
    ~LiveUpdates() override;

    void start();
    // Once started it counts after a second without another: addresses are typed letter by letter.
    void setRelay(const Relay &relay);
    void retry(); // a mailbox came, or somebody has signed in again

    bool isLive(domain::MailboxKey mailbox) const;

    QCoro::Task<> remove(domain::MailboxKey mailbox);
    QCoro::Task<> end();

private:
    struct Kept;

    void add(const domain::Mailbox &mailbox);
    QByteArray pathOf(const domain::Mailbox &mailbox) const;
    QCoro::Task<> leave(std::unique_ptr<Kept> kept);
    QCoro::Task<> useRelay(Relay relay);

    Connections &m_connections;
    QString m_settingsFile;
    QByteArray m_secret; // of the profile: addresses for notices come of it
    Relay m_relay;
    Relay m_nextRelay;
    QTimer m_settling;
    std::unique_ptr<push::NotificationReceiver> m_local;   // of services on this computer
    std::unique_ptr<push::NotificationReceiver> m_relayed; // of all others
    std::vector<std::unique_ptr<Kept>> m_kept;
    bool m_isStarted = false;
    async::TaskScope m_scope;
};

} // namespace app
