#pragma once

#include "services/mailbox/faultplan.h"
#include "services/mailbox/httpmessage.h"
#include "services/mailbox/requestlog.h"

#include <functional>

namespace mailbox {

// Lets one request be answered: meets it with the fault that waits for it, finishes what is
// answered (request-id, Preference-Applied, latency) and writes it down.
//
// Promise  every request gets an answer, if only one that is not delivered or one that comes later.
// Thread   the mailbox's.
class Exchange
{
public:
    using Execution = std::function<Response(Request &)>;

    Exchange(FaultPlan &faults, MailboxSwitches &switches, RequestLog &log);

    Response run(Request &request, RequestOrigin origin, const Execution &execute);

private:
    Response completed(const Request &request, RequestOrigin origin,
                       const std::optional<Fault> &fault, Response response);
    void finish(const Request &request, Response &response) const;

    FaultPlan &m_faults;
    MailboxSwitches &m_switches;
    RequestLog &m_log;
};

} // namespace mailbox
