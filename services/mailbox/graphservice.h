#pragma once

#include "services/mailbox/exchange.h"
#include "services/mailbox/resourcepath.h"
#include "services/mailbox/router.h"
#include "services/mailbox/scopes.h"
#include "services/mailbox/sharebook.h"
#include "services/mailbox/throttle.h"
#include "services/mailbox/tokenbook.h"
#include "services/mailbox/usermailbox.h"

#include <memory>
#include <vector>

namespace mailbox {

// The service in front of all mailboxes of the program: finds the caller by the token and the
// mailbox by the path, and turns what is refused into Graph's error body.
//
// Promise  every request gets an answer. /me is the mailbox of the token's user.
// Errors   answers, never Refusals: 401 without a good token, 404 ErrorInvalidUser for a user that
//          is not there, what SharedAccess says in other people's mailboxes.
// Thread   the mailbox's.
class GraphService
{
public:
    using Mailboxes = std::vector<std::unique_ptr<UserMailbox>>; // never empty; the first is home

    GraphService(const Mailboxes &mailboxes, TokenBook &tokens, ShareBook &shares,
                 Exchange &exchange, Throttle &throttle, MailboxSwitches &switches);

    // What lies below /{version} itself, not below a user: "$batch". Its writes are transactions
    // of the first mailbox.
    Router &root() { return m_root; }

    Response handle(Request request, RequestOrigin origin);
    Throttle &throttle() { return m_throttle; }

private:
    // What the token of the request stands for; Refusal 401.
    TokenGrant grantOf(const Request &request) const;
    void checkScopes(const TokenGrant &grant, const Request &request, const ResourcePath &path,
                     MailboxOwner owner) const;
    Response execute(Request &request);
    Response executeBelowUser(const Request &request, const ResourcePath &path,
                              UserMailbox &mailbox);
    Response answer(Request &request);
    UserMailbox &mailboxOf(const Request &request, const ResourcePath &path) const;
    Response errorAnswer(const Request &request, const Refusal &refusal) const;

    const Mailboxes &m_mailboxes;
    TokenBook &m_tokens;
    ShareBook &m_shares;
    Exchange &m_exchange;
    Throttle &m_throttle;
    MailboxSwitches &m_switches;
    Router m_root;
};

} // namespace mailbox
