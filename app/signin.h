// One person signs in: from the place they have an account at to their tokens and their name.
//
// Promise  Known clouds by their own addresses; another authority only on loopback, and then Graph on
//          loopback too, so that no real token goes to another place and no other to a real one. Nothing is
//          stored here. The tokens go to the authority and to GET /me of Graph, and nowhere else.
//          Claims that Graph asks for at once are got, with the person where they have to be asked again.
// Thread   GUI thread.
// Errors   Rejected, code "place": these addresses do not belong together, or may not be used; code
//          "client-id": there is no registered application to sign in with. Those of auth::signInByBrowser,
//          auth::signInByDeviceCode, auth::readAuthority and graph::GraphClient.
#pragma once

#include "services/auth/devicesignin.h"
#include "services/domain/account.h"

namespace app {

enum class SignInWay { Browser, DeviceCode };

struct SignInWish
{
    SignInWay way = SignInWay::Browser;
    QUrl authority; // empty: the cloud's
    QUrl graph;     // empty: the cloud's, or where the authority is
    QString tenant;
    QString clientId;
    QStringList scopes;
    QString loginHint;  // empty: the person chooses the account
    QJsonObject claims; // that a service asked for
};

// What the person gets to see meanwhile.
struct SignInFace
{
    auth::ClosingPages pages;
    std::function<void(QUrl)> openBrowser;
    std::function<void(auth::DeviceCode)> showCode;
};

struct Arrival
{
    domain::Account account; // without key, vaultKey and colour
    auth::TokenGrant grant;
};

// Borrowed; both outlive the sign-in.
QCoro::Task<domain::Result<Arrival>> signIn(auth::IdentityClient *identity,
                                            QNetworkAccessManager *network, SignInWish wish,
                                            SignInFace face, async::CancelToken cancel);

} // namespace app
