#pragma once

#include "services/mailbox/identitybook.h"
#include "services/mailbox/router.h"
#include "services/mailbox/tokenendpoint.h"

namespace mailbox {

// An identity platform for tests: /{tenant}/oauth2/v2.0/authorize, token, devicecode and logout,
// /{tenant}/v2.0/.well-known/openid-configuration, and /devicelogin where a person types the code.
//
// Promise  nobody is asked anything: authorize answers at once for the user of login_hint, of the
//          switch sign-in-user, or the first one, with the code or with the error of the switch
//          authorize. Redirects go to loopback addresses without a path, and to nothing else.
// Errors   answers: a redirect with error and state; 400 in words when the redirect itself is
//          wrong; JSON with error and error_description from the token endpoint.
// Thread   the mailbox's.
// Source   Microsoft identity platform, "OAuth 2.0 authorization code flow", "device code flow".
class IdentityEndpoint
{
public:
    IdentityEndpoint(const QStringList &users, TokenBook &tokens, IdentityBook &book,
                     MailboxSwitches &switches);

    static bool isMeant(const Request &request);
    Response handle(const Request &request);
    // GET devices, POST devices {"userCode", "decision": "approve|decline|expire", "user"?},
    // POST tokens/revoke-refresh {"user"}
    void addControl(Router &control);

private:
    Response configuration(const Request &request, const QString &tenant) const;
    Response authorize(const Request &request);
    Response deviceLogin(const Request &request);
    QString userOf(const QString &loginHint) const;

    QStringList m_users;
    IdentityBook &m_book;
    MailboxSwitches &m_switches;
    TokenEndpoint m_tokenEndpoint;
};

} // namespace mailbox
