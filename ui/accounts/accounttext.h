// Sentences about accounts and signing in, for the window and the command line.
//
// Thread   GUI thread.
#pragma once

#include "services/domain/account.h"
#include "services/domain/error.h"
#include "services/domain/syncstate.h"

#include <QByteArray>

namespace store {
struct PendingWork;
}

namespace ui {

// The address, or "On this computer".
QString accountName(const domain::Account &account);

// "Signed in · synced 5 minutes ago", "Has to be signed in to again", or what went wrong.
QString mailboxStateText(const domain::Mailbox &mailbox, const domain::SyncState &state);

QString pendingText(const store::PendingWork &pending); // "3 changes, 1 conflict"; empty: nothing

// What does not work without them: "mailboxes that others share, the colours of categories".
QString featuresText(const QStringList &scopes);

// Where the person takes back what they allowed Kartei: the account's page, or the portal "My Apps" of its
// cloud. Empty: not known, as of clouds of their own. Microsoft's papers for users name the portals of the global
// cloud (Entra "My Apps portal") and of the Chinese one (docs.azure.cn, "My Apps"); that of the US government's
// is seen in other programs, not in those papers.
QString consentAddress(const domain::Account &account);
// That signing out leaves this behind, and where it can be taken back.
QString signedOutText(const domain::Account &account);

// Why a sign-in or sign-out did not end well, and what to do.
QString signInErrorText(const domain::Error &error);

enum class Ending { SignedIn, Failed };

// What the browser shows at the end: a whole page, always the same.
QByteArray closingPage(Ending ending);

} // namespace ui
