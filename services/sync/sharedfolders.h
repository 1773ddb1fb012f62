// The folders of a mailbox that somebody else shares, and what may be done in them.
//
// Promise  list() reads the lists of folders level by level, since only whole mailboxes have a delta of
//          them; what is not shared is left out, and a mailbox of which nothing is shared any more is
//          Forbidden, whatever the service calls it. learnRights() asks of every folder, once a
//          run, and of those whose rights are not known, by a change of a contact that does not exist: it
//          can change nothing, and a folder that may only be read refuses it before it looks for the
//          contact.
// Thread   GUI thread.
// Errors   Forbidden, code "not-shared"; Cancelled; those of GraphClient and Store.
// Source   facts 7.
#pragma once

#include "services/domain/keys.h"
#include "services/domain/result.h"
#include "services/graph/graphclient.h"

#include <QCoroTask>

namespace store {
class Store;
}

namespace syncing {

class GraphReader;

class SharedFolders
{
public:
    SharedFolders(domain::MailboxKey mailbox, GraphReader &reader, store::Store &store);

    QCoro::Task<domain::Result<>> list();
    QCoro::Task<domain::Result<>> learnRights();

    void shutDown() { m_stopped = true; }

private:
    domain::MailboxKey m_mailbox;
    GraphReader &m_reader;
    store::Store &m_store;
    bool m_hasLearnt = false; // in this run
    bool m_stopped = false;
};

// Neither is there anything else to be had: services call it either.
bool isNotShared(const domain::Error &error);

} // namespace syncing
