// Copies the values of schema extensions from one contact to another: they are no open extensions, so no
// POST of a contact takes them.
//
// Shape    PushItem: contactId is the source, copyId the copy. Requests for every extension that the
//          account uses and the service shows: the value of the source; where there is one PATCH of the
//          copy and its value again.
// Promise  True only once what the copy holds was read back and is the same. Nothing is removed.
// Thread   GUI thread. Lives in a syncing::VerifiedCopy.
// Errors   what the service said; copyDiffers() where it took a value and did not keep it.
// Source   Graph v1.0 "Add custom data to resources using extensions".
#pragma once

#include "services/async/canceltoken.h"
#include "services/domain/result.h"
#include "services/store/pushqueue.h"

#include <QCoroTask>

namespace graph {
class GraphClient;
}
namespace store {
class Store;
}

namespace syncing {

class SchemaValueCopy
{
public:
    SchemaValueCopy(domain::MailboxKey mailbox, graph::GraphClient &client, store::Store &store,
                    async::CancelToken cancel);

    // False: the copy is not there any more.
    QCoro::Task<domain::Result<bool>> carryOver(store::PushItem item);

private:
    using Values = std::optional<QJsonObject>;

    QCoro::Task<domain::Result<bool>> carryOverOne(store::PushItem item);
    QCoro::Task<domain::Result<Values>> read(store::PushItem item, domain::GraphId from);

    domain::MailboxKey m_mailbox;
    graph::GraphClient &m_client;
    store::Store &m_store;
    async::CancelToken m_cancel;
};

} // namespace syncing
