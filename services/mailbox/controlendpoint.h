#pragma once

#include "services/mailbox/faultplan.h"
#include "services/mailbox/requestlog.h"
#include "services/mailbox/router.h"
#include "services/mailbox/sharebook.h"
#include "services/mailbox/throttle.h"
#include "services/mailbox/tokenbook.h"

namespace mailbox {

// /kartei/control/: what tests change and see while the program runs. A real Graph has no such
// thing; what happens here is neither logged, nor throttled, nor met by faults.
//
// Shape    GET, PATCH {name: value}, DELETE        switches    (DELETE: the defaults again)
//          GET, POST {"fault": TEXT}, DELETE       faults      (text as in --fault)
//          GET, DELETE                             requests
//          GET, POST and DELETE {"share": TEXT}    shares      (text as in --share)
//          GET, DELETE                             load        (requests in flight, waits)
//          POST {"token", "user", "scopes"?}       tokens
//          POST {"token"} or {"user"}              tokens/expire
//          POST {"token"}                          tokens/revoke
//          further ones that others add with router().
// Errors   answers: 401 without a token that is listed (an expired one will do), 400 in words.
// Thread   the mailbox's.
class ControlEndpoint
{
public:
    ControlEndpoint(MailboxDatabase &database, TokenBook &tokens, ShareBook &shares,
                    FaultPlan &faults, MailboxSwitches &switches, RequestLog &requests,
                    Throttle &throttle);

    Router &router() { return m_router; }

    static bool isMeant(const Request &request);
    Response handle(Request request);

private:
    void addSwitches();
    void addFaults();
    void addRequests();
    void addShares();
    void addLoad();
    void addTokens();

    Router m_router;
    TokenBook &m_tokens;
    ShareBook &m_shares;
    FaultPlan &m_faults;
    MailboxSwitches &m_switches;
    RequestLog &m_requests;
    Throttle &m_throttle;
};

} // namespace mailbox
