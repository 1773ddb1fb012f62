#include "tests/e2e/serverstate.h"

#include "tests/e2e/mailboxprogram.h"

namespace e2e {

MailboxState serverState(const QString &dataFolder, const QString &user)
{
    return MailboxProgram(dataFolder, user).state();
}

} // namespace e2e
