// Everything of one opened profile below the window: built in order, owned, taken down in reverse.
//
// Promise  open() brings up the store, the verbs, the photo cache, the embedded mailbox where an account
//          needs it, and one client and engine for each mailbox. A mailbox that cannot be reached is no
//          failure: its contacts are shown from the store, its edits wait.
//          shutDown() asks everything to stop, waits for every coroutine, closes the store. Destroy only
//          after it.
// Thread   GUI thread.
// Errors   Storage (profile in use, file, disk), Rejected (an address that is no Graph origin).
#pragma once

#include "app/accountbook.h"
#include "app/connections.h"
#include "app/liveupdates.h"
#include "app/profile.h"
#include "app/proxykeeper.h"
#include "app/signin.h"
#include "app/tokenfile.h"
#include "services/async/taskscope.h"
#include "services/contacts/contactservice.h"
#include "services/contacts/nameorderkeeper.h"
#include "services/domain/syncstate.h"
#include "services/photos/photocache.h"
#include "services/store/store.h"

#include <QNetworkAccessManager>

#include <optional>

namespace people {
class PeopleService;
}

namespace app {

class LocalMailbox;

struct GraphAccount
{
    QUrl url;
    QString token; // empty: the one given before
    QString userPrincipalName;
};

struct SessionOptions
{
    bool addLocalAccount = false; // open "On this computer", made when it is not there
    int seed = 0;                 // sample people, when it is made
    int seedPhotosPercent = 40;
    std::optional<GraphAccount> graphAccount; // add this one, once
};

class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(Profile &profile, QObject *parent = nullptr);
    ~Session() override;

    QCoro::Task<domain::Result<>> open(SessionOptions options);

    // Adds the account of whoever signs in, or brings it up to date, and connects its mailbox. `again`
    // valid: it has to be that account (Conflict, code "other-user"). An answer without error says that
    // the account is there; accounts().keepsTokens(), whether it will be in the next run.
    QCoro::Task<domain::Result<domain::Account>>
    signIn(SignInWish wish, SignInFace face, domain::AccountKey again, async::CancelToken cancel);
    // How to sign in to it again: the same way, with what the service asks for.
    SignInWish wishFor(const domain::Account &account) const;
    // Opens "On this computer", made when it is not there.
    QCoro::Task<domain::Result<>> openLocalAccount(int seed);
    // Ends its mailboxes and takes everything of it from this computer, what is pending too.
    QCoro::Task<domain::Result<>> signOut(domain::Account account);
    // A mailbox that its owner shares with the account's person (sharedmailboxes.h): found, or added, and
    // connected. Closing it takes what is pending in it too.
    QCoro::Task<domain::Result<domain::Mailbox>> openShared(domain::AccountKey account,
                                                            QString owner);
    QCoro::Task<domain::Result<>> closeShared(domain::MailboxKey mailbox);
    QCoro::Task<domain::Result<QImage>> ownerPhoto(domain::MailboxKey mailbox); // ownerphoto.h
    QList<domain::Mailbox> mailboxes() const { return m_connections.mailboxes(); }
    AccountBook &accounts() { return m_accounts; }

    store::Store &store() { return m_store; }
    Connections &connections() { return m_connections; }
    contacts::ContactService &contacts() { return *m_contacts; }
    photos::PhotoCache &photos() { return *m_photos; }
    contacts::NameOrderKeeper &names() { return *m_names; }
    people::PeopleService &people() { return *m_people; }
    Profile &profile() { return m_profile; }

    void startEngines(); // the window and `watch`: passes by themselves, and at notices
    void syncNow();
    void setAttention(bool isActive); // the person is looking, or has gone elsewhere
    void setCheckEvery(std::chrono::minutes interval); // as SyncEngine has it
    ProxyKeeper &proxy() { return m_proxy; }
    QCoro::Task<> reachable() { return m_proxy.drained(); } // the proxy's password is known, or none
    void setRelay(const Relay &relay);

    // One whole pass of each mailbox: the command line. The first error, after all have been tried.
    QCoro::Task<domain::Result<>> syncOnce(std::chrono::milliseconds patience);

    domain::SyncState syncStateOf(domain::MailboxKey mailbox) const;
    domain::SyncState syncState() const; // of all mailboxes: the one that needs attention most
    qint64 requestCount() const;
    // What was done about a store that was found damaged.
    const std::optional<store::Recovery> &recovery() const { return m_recovery; }
    bool wasEverSynced() const { return m_wasEverSynced; } // every mailbox, before this run

    QCoro::Task<> shutDown();

Q_SIGNALS:
    void syncStateChanged(const domain::SyncState &state);
    void requestAnswered(const domain::RequestRecord &record); // of a mailbox or a sign-in

private:
    QCoro::Task<domain::Result<>> addAccounts(SessionOptions options);
    QCoro::Task<> startReachable();
    QCoro::Task<> widenScopes(); // where it is granted silently
    QCoro::Task<domain::Result<>> startLocalMailbox(domain::Mailbox mailbox,
                                                    SessionOptions options);
    QCoro::Task<domain::Result<>> connectMailbox(domain::Mailbox mailbox, SessionOptions options);
    QCoro::Task<domain::Result<>> connectMailboxesOf(domain::AccountKey account,
                                                     SessionOptions options);
    void forgetOwnerPhotos();    // of mailboxes that have gone
    QCoro::Task<> learnOwners(); // their names, where GET /me has not been asked yet
    std::unique_ptr<people::PeopleService> makePeople();
    QCoro::Task<> askForPeople(); // of mailboxes that need nobody's leave
    QCoro::Task<domain::Result<>> permitPeople(domain::MailboxKey mailbox);
    void followSyncState(const domain::SyncState &state);

    Profile &m_profile;
    TokenFile m_tokens;
    QNetworkAccessManager m_network;
    store::Store m_store;
    std::unique_ptr<contacts::ContactService> m_contacts;
    std::unique_ptr<contacts::NameOrderKeeper> m_names;
    std::unique_ptr<photos::PhotoCache> m_photos;
    std::unique_ptr<people::PeopleService> m_people;
    std::unique_ptr<LocalMailbox> m_localMailbox;
    AccountBook m_accounts;
    ProxyKeeper m_proxy;
    Connections m_connections; // borrow the accounts' tokens
    LiveUpdates m_live;
    async::TaskScope m_scope;
    std::optional<store::Recovery> m_recovery;
    bool m_wasOffline = false;
    bool m_wasEverSynced = true;
};

} // namespace app
