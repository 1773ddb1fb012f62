#include "app/registration.h"

#include <QSettings>

namespace app {

namespace {

QString first(const char *environment, const QSettings &settings, const QString &key,
              const QString &otherwise)
{
    const QString given = qEnvironmentVariable(environment).trimmed();
    const QString set = settings.value(key).toString().trimmed();
    return !given.isEmpty() ? given : !set.isEmpty() ? set : otherwise;
}

} // namespace

Registration registrationIn(const QString &settingsFile)
{
    const QSettings settings(settingsFile, QSettings::IniFormat);
    return {.clientId = first("KARTEI_CLIENT_ID", settings, QStringLiteral("account/clientId"),
                              QStringLiteral(KARTEI_CLIENT_ID)),
            .tenant = first("KARTEI_TENANT", settings, QStringLiteral("account/tenant"),
                            QStringLiteral("common")),
            .authority =
                QUrl(first("KARTEI_AUTHORITY", settings, QStringLiteral("account/authority"), {}),
                     QUrl::StrictMode),
            .graph = QUrl(first("KARTEI_GRAPH", settings, QStringLiteral("account/graph"), {}),
                          QUrl::StrictMode)};
}

} // namespace app
