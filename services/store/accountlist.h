// The accounts as the person sees and orders them, and what signing in to one leaves behind.
//
// Promise  No secret is in here: tokens lie in the keychain, under the account's vaultKey.
// Thread   store thread, through Store::read and Store::commit.
// Errors   Storage; NotFound for a key that is not there.
#pragma once

#include "services/domain/account.h"
#include "services/domain/result.h"
#include "services/store/committed.h"

namespace store {

class Connection;

// In the person's order.
domain::Result<QList<domain::Account>> accounts(Connection &connection);

// Someone has signed in. The same user at the same authority and Graph is the same account, under
// whatever name: it is brought up to date, and needs no sign-in any more. Another one is added at the
// end, with its own mailbox. What was agreed to before stays. The key, the vaultKey and the colour are the store's.
domain::Result<Committed<domain::Account>> keepSignedIn(Connection &connection,
                                                        domain::Account account);

// Which account that is; invalid: none yet.
domain::Result<domain::AccountKey> accountOf(Connection &connection, domain::Account somebody);

domain::Result<domain::ChangeSet> setSignInNeeded(Connection &connection,
                                                  domain::AccountKey account, QJsonObject claims);
// It has got tokens again, for these scopes, without the person.
domain::Result<domain::ChangeSet> setSignedIn(Connection &connection, domain::AccountKey account,
                                              QStringList scopes);

// Scopes that somebody wanted to use and that the person has not agreed to; kept until the next sign-in.
domain::Result<domain::ChangeSet> noteWantedScopes(Connection &connection,
                                                   domain::AccountKey account, QStringList scopes);
domain::Result<QStringList> wantedScopes(Connection &connection); // of all accounts

domain::Result<domain::ChangeSet>
setAccountColor(Connection &connection, domain::AccountKey account, domain::CategoryColor color);
domain::Result<domain::ChangeSet> orderAccounts(Connection &connection,
                                                QList<domain::AccountKey> accounts);

// What signing out would cost.
struct PendingWork
{
    int changes = 0;   // not on the server yet, the refused ones too
    int conflicts = 0; // that nobody has decided
    int drafts = 0;    // begun and not saved

    bool isEmpty() const { return changes + conflicts + drafts == 0; }
    bool operator==(const PendingWork &) const = default;
};

domain::Result<PendingWork> pendingOf(Connection &connection, domain::AccountKey account);
// What closing it would cost.
domain::Result<PendingWork> pendingIn(Connection &connection, domain::MailboxKey mailbox);

// The account with everything that is kept of it: mailboxes, contacts, changes, conflicts, drafts,
// views. Of a change that another account shares the other part stays, but cannot be undone.
domain::Result<domain::ChangeSet> removeAccount(Connection &connection, domain::AccountKey account);

} // namespace store
