// What a person allows the program to do, by the names that Graph has for it.
//
// Thread   any; pure.
// Source   Graph "Permissions reference": Contacts.ReadWrite.Shared is for work and school accounts alone.
#pragma once

#include <QStringList>

namespace auth {

// Asked for by every first sign-in; everything else when it is first used.
QStringList basicScopes();

// For what is first used later: mailboxes of others, the master list of categories.
QStringList sharedScopes();
QStringList categoryScopes();

// Those of `wanted` that are not among `granted`, in whichever of its two forms a name is written:
// "https://graph.microsoft.us/User.Read", "User.Read". offline_access is never listed as granted.
QStringList missingScopes(const QStringList &granted, const QStringList &wanted);

} // namespace auth
