#include "app/registration.h"

#include "app/profilesettings.h"

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
    ProfileSettings settings(settingsFile);
    const models::Preferences &preferences = settings.preferences();
    return {
        .clientId = first("KARTEI_CLIENT_ID", preferences, Preference::ClientId,
                          QStringLiteral(KARTEI_CLIENT_ID)),
        .tenant = first("KARTEI_TENANT", preferences, Preference::Tenant, QStringLiteral("common")),
        .authority = QUrl(first("KARTEI_AUTHORITY", preferences, Preference::Authority, {}),
                          QUrl::StrictMode),
        .graph = QUrl(first("KARTEI_GRAPH", preferences, Preference::Graph, {}), QUrl::StrictMode)};
}

} // namespace app
