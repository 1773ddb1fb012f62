// Under which registered application this program signs people in.
//
// Promise  From the environment (KARTEI_CLIENT_ID, KARTEI_TENANT), else the profile's settings
//          (account/clientId, account/tenant), else the build (KARTEI_CLIENT_ID of CMake).
// Thread   GUI thread.
#pragma once

#include <QString>

namespace app {

struct Registration
{
    QString clientId; // empty: there is none, and nobody can sign in
    QString tenant;   // "common", where nobody said otherwise
};

Registration registrationIn(const QString &settingsFile);

} // namespace app
