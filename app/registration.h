// Under which registered application this program signs people in, and where.
//
// Promise  What the organisation has set, else the environment (KARTEI_CLIENT_ID, KARTEI_TENANT,
//          KARTEI_AUTHORITY, KARTEI_GRAPH), else the person's settings (models::Preference), else the build
//          (KARTEI_CLIENT_ID of CMake). app/signin judges the addresses.
// Thread   GUI thread.
#pragma once

#include <QString>
#include <QUrl>

namespace app {

struct Registration
{
    QString clientId; // empty: there is none, and nobody can sign in
    QString tenant;   // "common", where nobody said otherwise
    QUrl authority;   // empty: of the cloud
    QUrl graph;       // empty: of the global cloud
};

Registration registrationIn(const QString &settingsFile);

} // namespace app
