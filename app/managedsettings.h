// Where an organisation puts the settings that win over the person's: a file or registry keys that an
// ordinary user cannot write.
//
// Shape    the keys of models/preferences.cpp. Linux: /etc/kartei/managed.ini. Windows: below
//          HKEY_LOCAL_MACHINE\Software\Policies\Kartei. macOS: the managed preferences of org.kartei.Kartei.
// Thread   any.
#pragma once

#include <QSettings>
#include <QString>

namespace app {

inline QString managedSettingsFile()
{
#if defined(Q_OS_WIN)
    return QStringLiteral("HKEY_LOCAL_MACHINE\\Software\\Policies\\Kartei");
#elif defined(Q_OS_MACOS)
    return QStringLiteral("/Library/Managed Preferences/org.kartei.Kartei.plist");
#else
    return QStringLiteral("/etc/kartei/managed.ini");
#endif
}

inline QSettings::Format managedSettingsFormat()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return QSettings::NativeFormat;
#else
    return QSettings::IniFormat;
#endif
}

} // namespace app
