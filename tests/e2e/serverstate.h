// What kartei-mailbox, started as a program of its own on a data folder, answers over HTTP.
#pragma once

#include "tests/e2e/mailboxstate.h"

namespace e2e {

// Starts the program, reads every folder, contact and photo, and stops it. Fails the test otherwise.
MailboxState serverState(const QString &dataFolder, const QString &user);

} // namespace e2e
