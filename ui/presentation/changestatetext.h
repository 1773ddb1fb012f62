// How far a change has come, in words: the Changes window.
//
// Shape    sync is the state of the loop with the server: it says why everything waits.
// Promise  says of what waits when it is tried again, and of what was refused why.
// Thread   GUI thread.
#pragma once

#include "services/domain/syncstate.h"

#include <QString>

namespace store {
struct ChangeRow;
struct ChangeTargetRow;
} // namespace store

namespace presentation {

// "12 contacts moved to Suppliers", "Undone: …", "Done again: …".
QString changeTitle(const store::ChangeRow &change);

// "Saved at 10:42", "120 of 500 left · Waits for the connection", "Tried 3 times, next at 10:45".
QString changeState(const store::ChangeRow &change, const domain::SyncState &sync);

// The same of one contact or folder in a change.
QString targetTitle(const store::ChangeTargetRow &target);
QString targetState(const store::ChangeTargetRow &target, const domain::SyncState &sync);

// "Outlook asks us to wait until 10:45"
QString askedToWait(const QDateTime &until);

} // namespace presentation
