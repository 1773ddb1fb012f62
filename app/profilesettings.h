// The settings of a profile, and over them those that an organisation has put where an ordinary user
// cannot write.
//
// Shape    both have the keys of models/preferences.cpp. Managed: Linux /etc/kartei/managed.ini, Windows below
//          HKEY_LOCAL_MACHINE\Software\Policies\Kartei, macOS the managed preferences of org.kartei.Kartei.
// Thread   the one that made it.
#pragma once

#include "models/preferences.h"

#include <QSettings>

namespace app {

class ProfileSettings
{
public:
    explicit ProfileSettings(const QString &file); // of the profile

    QSettings &own() { return m_own; }
    models::Preferences &preferences() { return m_preferences; }

private:
    QSettings m_own;
    QSettings m_managed;
    models::Preferences m_preferences;
};

} // namespace app
