// One client and one engine for each connected mailbox.
//
// Promise  Mailboxes come and go while the program runs. remove() answers when everything that belonged to
//          the mailbox has ended; nobody finds it from the moment it is called. Once start() was called an
//          engine starts as its mailbox comes.
// Thread   GUI thread. Destroy only after drained().
// Errors   Rejected (an address that is no Graph origin); Cancelled after shutDown().
#pragma once

#include "services/async/taskscope.h"
#include "services/domain/contactfolder.h"
#include "services/domain/result.h"
#include "services/domain/syncstate.h"
#include "services/graph/graphclient.h"
#include "services/graph/tokensource.h"
#include "services/sync/syncengine.h"

#include <QNetworkAccessManager>

namespace store {
class Store;
}

namespace app {

class Connections : public QObject
{
    Q_OBJECT

public:
    // Borrowed; both outlive the connections.
    Connections(store::Store &store, QNetworkAccessManager &network, QString photoFolder,
                QObject *parent = nullptr);
    ~Connections() override;

    domain::Result<> add(const domain::Mailbox &mailbox, const QUrl &origin,
                         const QByteArray &fixedToken);
    // The tokens are borrowed until the mailbox is removed.
    domain::Result<> add(const domain::Mailbox &mailbox, const QUrl &origin,
                         graph::TokenSource &tokens);
    QCoro::Task<> remove(domain::MailboxKey mailbox);

    graph::GraphClient *client(domain::MailboxKey mailbox) const; // nullptr: not connected
    QList<domain::Mailbox> mailboxes() const;

    void start();
    void syncNow();
    void syncNow(domain::MailboxKey mailbox);
    void setAttention(bool isActive);
    void setCheckEvery(std::chrono::milliseconds interval); // as SyncEngine has it
    QCoro::Task<domain::Result<>> syncOnce(std::chrono::milliseconds patience);

    domain::SyncState state() const; // of all: the one that needs attention most
    domain::SyncState stateOf(domain::MailboxKey mailbox) const;
    qint64 requestCount() const;

    void shutDown();
    QCoro::Task<> drained();

Q_SIGNALS:
    void stateChanged(const domain::SyncState &state); // of one of them
    void answered(const domain::RequestRecord &record);
    void added(domain::MailboxKey mailbox);

private:
    struct Connected;

    domain::Result<> add(std::unique_ptr<Connected> connected, const QUrl &origin);
    Connected *find(domain::MailboxKey mailbox) const;
    qsizetype position(domain::MailboxKey mailbox) const; // -1: none

    store::Store &m_store;
    QNetworkAccessManager &m_network;
    QString m_photoFolder;
    std::vector<std::unique_ptr<Connected>> m_connected;
    std::optional<std::chrono::milliseconds> m_checkEvery; // none: the engine's own
    bool m_isStarted = false;
    bool m_isShutDown = false;
    qint64 m_requestsBefore = 0; // of mailboxes that have gone
    async::TaskScope m_scope;
};

} // namespace app
