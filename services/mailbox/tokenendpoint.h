#pragma once

#include "services/mailbox/httpmessage.h"
#include "services/mailbox/identitybook.h"
#include "services/mailbox/tokenbook.h"

#include <QUrlQuery>

namespace mailbox {

// A parameter of a form or a query, decoded; '+' is a space.
QString formValue(const QUrlQuery &form, const char *name);
// Whether a claims parameter asks for more than to be told of revocations.
bool asksForClaims(const QString &claims);

// The token and the devicecode endpoint: codes, refresh tokens and device codes into tokens.
//
// Promise  PKCE is checked with S256; a code opens once and for ten minutes; each refresh gives a
//          new refresh token. Tokens are good for this program's Graph, with the scopes granted.
// Errors   400, or 401 for invalid_client, with error, error_description, error_codes.
// Thread   the mailbox's.
class TokenEndpoint
{
public:
    TokenEndpoint(const QStringList &users, TokenBook &tokens, IdentityBook &book,
                  MailboxSwitches &switches);

    Response token(const Request &request);
    Response deviceCode(const Request &request);

private:
    Response fromCode(const Request &request, const QUrlQuery &form);
    Response fromRefresh(const Request &request, const QUrlQuery &form);
    Response fromDevice(const Request &request, const QUrlQuery &form);
    Response issue(const Request &request, Consent consent, const QUrlQuery &form,
                   const QString &nonce);
    QByteArray idToken(const Request &request, const Consent &consent, const QString &nonce) const;

    QStringList m_users;
    TokenBook &m_tokens;
    IdentityBook &m_book;
    MailboxSwitches &m_switches;
};

} // namespace mailbox
