// The other way to sign in: a short code that the person types into a browser, anywhere.
//
// Promise  asks at the pace the authority sets, five seconds at least, slower for good when told so, and
//          stops when the code has expired. A connection that fails meanwhile is tried again.
// Thread   GUI thread.
// Errors   Cancelled (by the person, here or there), Timeout (the code expired), Rejected (the authority
//          has no device code, or forbids it), those of readTokenAnswer and IdentityClient.
// Source   Microsoft identity platform, "OAuth 2.0 device authorization grant flow".
#pragma once

#include "services/auth/browsersignin.h"

namespace auth {

struct DeviceCode
{
    QString userCode;
    QUrl verification; // where to type it: https, or http on loopback
    QDateTime expires; // UTC
};

QCoro::Task<domain::Result<TokenGrant>>
signInByDeviceCode(IdentityClient *client, SignInRequest request,
                   std::function<void(DeviceCode)> show, async::CancelToken cancel,
                   std::chrono::milliseconds second = std::chrono::seconds(1));

} // namespace auth
