#pragma once

#include "services/mailbox/fault.h"
#include "services/mailbox/sharebook.h"

#include <QList>
#include <QPair>
#include <QString>

namespace mailbox {

// A further user of the program, with a mailbox of their own.
struct UserOptions
{
    QString userPrincipalName;
    QString displayName;
    QString token; // empty: 256 random bits that nobody learns
};

// What a mailbox is started with.
//
// Shape    dataDirectory is made when missing; an empty token becomes 256 random bits in hex;
//          port 0 lets the system choose. seed and seedPhotosPercent (0..100) only matter while the
//          directory holds no mailbox yet; an existing one is never changed by them.
struct MailboxOptions
{
    QString dataDirectory;
    QString userPrincipalName;
    QString displayName;
    QString token;
    quint16 port = 0;
    int seed = 0;
    int seedPhotosPercent = 30;
    QList<QPair<QString, QString>> switches; // name and value, see MailboxSwitches
    QList<UserOptions> moreUsers;            // besides the one above
    QList<Share> shares;
    QList<Fault> faults;
};

} // namespace mailbox
