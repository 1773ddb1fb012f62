// Before very many contacts go: lists the folders plainly, without tokens, and has the store believe
// those lists.
//
// Thread   GUI thread. Lives in the puller.
// Errors   those of graph::GraphClient and of store/removalguard.h; then nothing may be removed.
// Source   facts section 9.6; Graph v1.0 "List contacts".
#pragma once

#include "services/domain/keys.h"
#include "services/domain/result.h"

#include <QCoroTask>

namespace store {
class Store;
}

namespace syncing {

class GraphReader;

class RemovalCheck
{
public:
    RemovalCheck(domain::MailboxKey mailbox, GraphReader &reader, store::Store &store);

    QCoro::Task<domain::Result<>> ask();

private:
    QCoro::Task<domain::Result<QList<QByteArray>>> list(domain::GraphId folder);

    domain::MailboxKey m_mailbox;
    GraphReader &m_reader;
    store::Store &m_store;
};

} // namespace syncing
