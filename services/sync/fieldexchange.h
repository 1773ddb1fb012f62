// Brings the definitions of custom fields to the person's other computers and here
// (store/fielddefinitions.h).
//
// Shape    Reads before it writes, and writes only what that reading does not have: what another computer
//          changed meanwhile is merged, field by field.
// Promise  One request a day, and one when a contact has a field that nobody here knows, at most every ten
//          minutes; two when definitions were changed here. A service that refuses them is not asked again
//          in this run; the definitions stay on this computer.
// Thread   GUI thread. Lives in the engine.
// Errors   those of GraphClient that concern the connection or the account, and of the store.
// Source   Graph v1.0 "singleValueLegacyExtendedProperty: get, create" (contactFolder).
#pragma once

#include "services/domain/keys.h"
#include "services/domain/result.h"
#include "services/store/fielddefinitions.h"

#include <QCoroTask>

namespace store {
class Store;
}

namespace syncing {

class GraphReader;

class FieldExchange
{
public:
    FieldExchange(domain::MailboxKey mailbox, GraphReader &reader, store::Store &store);

    QCoro::Task<domain::Result<>> exchange();

private:
    QCoro::Task<domain::Result<>> read(domain::GraphId folder);
    QCoro::Task<domain::Result<>> send(domain::GraphId folder);
    domain::Result<> forgive(const domain::Error &error);

    domain::MailboxKey m_mailbox;
    GraphReader &m_reader;
    store::Store &m_store;
    bool m_isRefused = false;
};

} // namespace syncing
