// Where people sign in: the addresses of one authority.
//
// Promise  of Microsoft's clouds the addresses are known; of another authority, which must be on loopback,
//          they are read from its openid-configuration, and every one must be on loopback too.
// Thread   GUI thread.
// Errors   Rejected (an address that may not be used), BadReply (a configuration that is none), and those
//          of IdentityClient.
// Source   Microsoft identity platform, "OpenID Connect", "National clouds".
#pragma once

#include "services/auth/identityclient.h"
#include "services/graph/clouds.h"

namespace auth {

struct Authority
{
    QUrl authorize;
    QUrl token;
    QUrl deviceCode;        // empty: the authority has no device code
    bool letsChoose = true; // understands prompt=select_account
    QString issuer = {};    // that an answer may name; empty: not known

    bool operator==(const Authority &) const = default;
};

// tenant: "common", "organizations", "consumers", a GUID or a domain.
domain::Result<Authority> authorityOf(graph::Cloud cloud, const QString &tenant);

// root: scheme, host and port of an authority on loopback, and perhaps a path.
QCoro::Task<domain::Result<Authority>> readAuthority(IdentityClient *client, QUrl root,
                                                     QString tenant);

QUrl originOf(const QUrl &root); // without its path

} // namespace auth
