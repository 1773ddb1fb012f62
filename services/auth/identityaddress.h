// Which addresses a sign-in may use.
//
// Promise  pure. https anywhere, http on this computer alone, under each of its names: an authority there
//          calls itself localhost as often as 127.0.0.1, and nothing real is signed in to through it.
// Thread   any.
#pragma once

#include <QUrl>

namespace auth {

bool isLoopback(const QUrl &url); // http, any port
bool isIdentityAddress(const QUrl &url);

// A page that a person may be sent to type in a code: of Microsoft, of this computer, or of the host of
// `endpoint`, which answered with it.
bool isCodePage(const QUrl &page, const QUrl &endpoint);

// As diagnostics may show it: "/common/oauth2/v2.0/token". Only words of the protocol remain; a tenant, and
// whatever else stands there, becomes "…", the query goes.
QString loggedIdentityPath(const QUrl &url);

} // namespace auth
