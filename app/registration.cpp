#include "app/registration.h"

#include "app/managedsettings.h"
#include "models/preferences.h"

#include <QSettings>

namespace app {

namespace {

using models::Preference;

QString first(const char *environment, const models::Preferences &preferences,
              Preference preference, const QString &otherwise)
{
    const QString given = qEnvironmentVariable(environment).trimmed();
    const QString set = preferences.text(preference).trimmed();
    if (!given.isEmpty() && !preferences.isManaged(preference)) {
        return given;
    }
    return !set.isEmpty() ? set : otherwise;
}

} // namespace

Registration registrationIn(const QString &settingsFile)
{
    QSettings own(settingsFile, QSettings::IniFormat);
    const QSettings managed(managedSettingsFile(), managedSettingsFormat());
    const models::Preferences preferences(own, managed);
    return {
        .clientId = first("KARTEI_CLIENT_ID", preferences, Preference::ClientId,
                          QStringLiteral(KARTEI_CLIENT_ID)),
        .tenant = first("KARTEI_TENANT", preferences, Preference::Tenant, QStringLiteral("common")),
        .authority = QUrl(first("KARTEI_AUTHORITY", preferences, Preference::Authority, {}),
                          QUrl::StrictMode),
        .graph = QUrl(first("KARTEI_GRAPH", preferences, Preference::Graph, {}), QUrl::StrictMode)};
}

} // namespace app
