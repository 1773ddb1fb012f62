#include "app/profilesettings.h"

namespace app {

namespace {

QString managedFile()
{
#if defined(Q_OS_WIN)
    return QStringLiteral("HKEY_LOCAL_MACHINE\\Software\\Policies\\Kartei");
#elif defined(Q_OS_MACOS)
    return QStringLiteral("/Library/Managed Preferences/org.kartei.Kartei.plist");
#else
    return QStringLiteral("/etc/kartei/managed.ini");
#endif
}

constexpr QSettings::Format managedFormat()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return QSettings::NativeFormat;
#else
    return QSettings::IniFormat;
#endif
}

} // namespace

ProfileSettings::ProfileSettings(const QString &file)
    : m_own(file, QSettings::IniFormat)
    , m_managed(managedFile(), managedFormat())
    , m_preferences(m_own, m_managed)
{
}

} // namespace app
