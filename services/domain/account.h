// An account: whose it is, where its mailboxes are, and how one signs in to it.
#pragma once

#include "services/domain/contactfolder.h"

#include <QJsonObject>
#include <QStringList>

namespace domain {

struct Account
{
    AccountKey key;
    AccountKind kind = AccountKind::Local;
    QString userId; // of GET /me; empty until it was asked
    QString userPrincipalName;
    QString displayName; // of the person
    QUrl origin;         // of Graph
    // The rest is of AccountKind::Microsoft alone, but for the colour.
    QUrl authority;     // where people sign in: a cloud's, or one on loopback
    QUrl tokenUrl;      // of an authority on loopback
    QString tenant;     // "common", "organizations", "consumers", a GUID or a domain
    QString clientId;   // of the registered application
    QStringList scopes; // granted
    QString vaultKey;   // of its refresh token in the keychain
    CategoryColor color;
    bool needsSignIn = false; // the authority wants to see the person again
    QJsonObject claims;       // that the next sign-in has to bring; empty: none

    bool operator==(const Account &) const = default;
};

} // namespace domain
