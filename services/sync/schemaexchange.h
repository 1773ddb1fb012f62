// Reads the definitions of an account's schema extensions again: what was added to them, and whether they
// are still there (store/schemaextensions.h).
//
// Promise  One request a day for each; when the service did not answer for their values, at most every ten
//          minutes. A service that refuses definitions is not asked again in this run: known ones stay.
// Thread   GUI thread. Lives in the engine.
// Errors   those of GraphClient that concern the connection or the account, and of the store.
#pragma once

#include "services/domain/keys.h"
#include "services/domain/result.h"

#include <QCoroTask>

namespace store {
class Store;
}

namespace syncing {

class GraphReader;

class SchemaExchange
{
public:
    SchemaExchange(domain::MailboxKey mailbox, GraphReader &reader, store::Store &store);

    QCoro::Task<domain::Result<>> exchange();

private:
    domain::MailboxKey m_mailbox;
    GraphReader &m_reader;
    store::Store &m_store;
    bool m_isRefused = false;
};

} // namespace syncing
