// Proof Key for Code Exchange, and other secrets of one sign-in.
//
// Promise  from the system's random generator. The challenge is the S256 one.
// Thread   any.
// Source   RFC 7636; Microsoft identity platform, "OAuth 2.0 authorization code flow".
#pragma once

#include <QByteArray>

namespace auth {

QByteArray randomText(int bytes); // base64url without padding

struct Pkce
{
    QByteArray verifier; // 43 characters
    QByteArray challenge;
};

Pkce makePkce();

} // namespace auth
