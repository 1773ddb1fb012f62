// Opens mailboxes that others share with an account's person, and closes them.
//
// Promise  open() asks the service first: what is not shared is not added, and the answer says so. The
//          account is asked for the scope of shared mailboxes when it is first used. close() takes what is
//          kept of the mailbox from this computer, and nothing from the service.
// Thread   GUI thread.
// Errors   Forbidden, code "not-shared"; SignInNeeded where the account has to agree to the scope;
//          Conflict, code "own-mailbox"; BadInput, code "address"; those of GraphClient and Store.
// Source   facts 7, 15.
#pragma once

#include "services/domain/contactfolder.h"
#include "services/domain/result.h"
#include "services/graph/graphclient.h"

#include <QCoroTask>

namespace app {

struct SharedOwner
{
    QString address;
    QString displayName; // the address, where the service tells no name
};

// Whether anything of the owner's mailbox can be read through this client, which is of that mailbox.
QCoro::Task<domain::Result<SharedOwner>> askForShared(graph::GraphClient *client, QString owner);

// One address, as a person types it; BadInput otherwise.
domain::Result<QString> ownerAddress(const QString &typed);

} // namespace app
