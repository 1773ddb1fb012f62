// One sign-in in the system's browser: authorization code with PKCE, answered on loopback.
//
// Promise  state, verifier and port are new each time and good once. The code goes to the token endpoint
//          and nowhere else. Nothing is kept here.
// Thread   GUI thread.
// Errors   Cancelled, also when the person refuses; Timeout after five minutes; Rejected with the
//          authority's error as code; those of readTokenAnswer and IdentityClient.
// Source   Microsoft identity platform, "OAuth 2.0 authorization code flow"; RFC 8252.
#pragma once

#include "services/auth/authority.h"
#include "services/auth/redirectlistener.h"
#include "services/auth/tokenanswer.h"

#include <functional>

namespace auth {

struct SignInRequest
{
    Authority authority;
    QString clientId;
    QStringList scopes;
    QString loginHint;  // empty: the person chooses the account
    QJsonObject claims; // that a service asked for; empty: none
};

// {"access_token": {"xms_cc": ["CP1"]}} joined with what a service asked for: the program understands
// claims challenges, so its tokens live longer and can be refused at any time.
QString claimsParameter(const QJsonObject &asked);

QUrl authorizeUrl(const SignInRequest &request, const QUrl &redirectUri, const QByteArray &state,
                  const QByteArray &challenge);

QCoro::Task<domain::Result<TokenGrant>> signInByBrowser(IdentityClient *client,
                                                        SignInRequest request, ClosingPages pages,
                                                        std::function<void(QUrl)> openBrowser,
                                                        async::CancelToken cancel);

} // namespace auth
