// What the token endpoint answered, as tokens or as an error.
//
// Promise  pure. The access token is opaque and never looked into.
// Errors   SignInNeeded: the person has to sign in again (code: the endpoint's error); Throttled,
//          ServerFault: later; Rejected: everything else, code and message as sent, requestId the
//          correlation id; BadReply: not an answer of a token endpoint.
// Thread   any.
// Source   Microsoft identity platform, "OAuth 2.0 authorization code flow", "Refresh the access token",
//          "Error codes". Branches on error, never on AADSTS numbers.
#pragma once

#include "services/domain/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

namespace auth {

struct TokenGrant
{
    QByteArray accessToken;
    QByteArray refreshToken; // empty: the old one stays good
    QDateTime expires;       // UTC
    QStringList scopes;      // granted; may be fewer than asked for

    bool operator==(const TokenGrant &) const = default;
};

domain::Result<TokenGrant> readTokenAnswer(int status, const QJsonObject &body,
                                           const QDateTime &now);

// Of any endpoint of the authority that answers {"error": ...}.
domain::Error identityError(int status, const QJsonObject &body);

} // namespace auth
