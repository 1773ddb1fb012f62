#include "services/store/errorjson.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace store {

namespace {

using Kind = domain::Error::Kind;

struct KindName
{
    Kind kind;
    QLatin1String name;
};

constexpr std::array kindNames{
    KindName{Kind::Offline, QLatin1String("offline")},
    KindName{Kind::Timeout, QLatin1String("timeout")},
    KindName{Kind::Cancelled, QLatin1String("cancelled")},
    KindName{Kind::SignInNeeded, QLatin1String("signInNeeded")},
    KindName{Kind::Forbidden, QLatin1String("forbidden")},
    KindName{Kind::NoMailbox, QLatin1String("noMailbox")},
    KindName{Kind::NotFound, QLatin1String("notFound")},
    KindName{Kind::Conflict, QLatin1String("conflict")},
    KindName{Kind::DeltaExpired, QLatin1String("deltaExpired")},
    KindName{Kind::Throttled, QLatin1String("throttled")},
    KindName{Kind::Rejected, QLatin1String("rejected")},
    KindName{Kind::ServerFault, QLatin1String("serverFault")},
    KindName{Kind::BadReply, QLatin1String("badReply")},
    KindName{Kind::Storage, QLatin1String("storage")},
    KindName{Kind::BadInput, QLatin1String("badInput")},
};

const QLatin1String doubtMember("isInDoubt");

QJsonObject objectFrom(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

} // namespace

QString errorToJson(const domain::Error &error)
{
    const auto *named = std::ranges::find(kindNames, error.kind, &KindName::kind);
    const QJsonObject json{{QStringLiteral("kind"), QString(named->name)},
                           {QStringLiteral("httpStatus"), error.httpStatus},
                           {QStringLiteral("code"), error.code},
                           {QStringLiteral("message"), error.message},
                           {QStringLiteral("requestId"), error.requestId}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<domain::Error> errorFromJson(const QString &json)
{
    if (json.isEmpty()) {
        return std::nullopt;
    }
    const QJsonObject object = objectFrom(json);
    const QString name = object.value(QLatin1String("kind")).toString();
    const auto *named = std::ranges::find(kindNames, name, &KindName::name);
    return domain::Error{.kind = named == kindNames.end() ? Kind::BadReply : named->kind,
                         .httpStatus = object.value(QLatin1String("httpStatus")).toInt(),
                         .code = object.value(QLatin1String("code")).toString(),
                         .message = object.value(QLatin1String("message")).toString(),
                         .requestId = object.value(QLatin1String("requestId")).toString()};
}

QString withDoubt(const QString &json)
{
    QJsonObject object = objectFrom(json);
    object.insert(doubtMember, true);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

bool leavesDoubt(const QString &json)
{
    return objectFrom(json).value(doubtMember).toBool();
}

} // namespace store
