// Sentences about accounts and signing in, for the window and the command line.
//
// Thread   GUI thread.
#pragma once

#include "services/domain/account.h"
#include "services/domain/error.h"

#include <QByteArray>

namespace store {
struct PendingWork;
}

namespace ui {

// The address, or "On this computer".
QString accountName(const domain::Account &account);

QString pendingText(const store::PendingWork &pending); // "3 changes, 1 conflict"; empty: nothing

// Why a sign-in or sign-out did not end well, and what to do.
QString signInErrorText(const domain::Error &error);

enum class Ending { SignedIn, Failed };

// What the browser shows at the end: a whole page, always the same.
QByteArray closingPage(Ending ending);

} // namespace ui
