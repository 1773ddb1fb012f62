#pragma once

#include <QString>

namespace mailbox {

// Who a mailbox belongs to.
struct MailboxUser
{
    QString userPrincipalName;
    QString displayName;
};

} // namespace mailbox
