#include "app/commands/failurejson.h"

#include "services/store/errorjson.h"

#include <QJsonDocument>

namespace app {

namespace {

QJsonObject failure(const char *kind, const QString &text)
{
    return {{QStringLiteral("kind"), QLatin1String(kind)}, {QStringLiteral("message"), text}};
}

} // namespace

QJsonObject failureJson(const domain::Error &error, const QString &text)
{
    QJsonObject json = QJsonDocument::fromJson(store::errorToJson(error).toUtf8()).object();
    json.insert(QLatin1String("message"), text);
    for (const char *member : {"code", "requestId"}) {
        if (json.value(QLatin1String(member)).toString().isEmpty()) {
            json.remove(QLatin1String(member));
        }
    }
    if (error.httpStatus == 0) {
        json.remove(QLatin1String("httpStatus"));
    }
    return json;
}

QJsonObject usageJson(const QString &text)
{
    return failure("usage", text);
}

QJsonObject refusalJson(const QString &text)
{
    return failure("refused", text);
}

QByteArray failureLine(const QJsonObject &failure)
{
    const QJsonObject whole{{QStringLiteral("error"), failure}};
    return QJsonDocument(whole).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace app
