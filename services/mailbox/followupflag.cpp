#include "services/mailbox/followupflag.h"

#include "services/mailbox/refusal.h"

#include <QDateTime>
#include <QTimeZone>

namespace mailbox {
namespace {

const QString statusName = QStringLiteral("flagStatus");
const QString startName = QStringLiteral("startDateTime");
const QString dueName = QStringLiteral("dueDateTime");
const QString completedName = QStringLiteral("completedDateTime");

QString sevenDecimals(const QDateTime &time)
{
    return time.toString(QStringLiteral("yyyy-MM-ddThh:mm:ss.zzz")) + QStringLiteral("0000");
}

bool isTimeZone(const QString &name)
{
    return name == QLatin1String("UTC") || QTimeZone::isTimeZoneIdAvailable(name.toUtf8())
        || !QTimeZone::windowsIdToDefaultIanaId(name.toUtf8()).isEmpty();
}

QJsonObject readMoment(const QString &name, const QJsonValue &value)
{
    const QJsonObject moment = value.toObject();
    const QString zone = moment.value(QLatin1String("timeZone")).toString(QStringLiteral("UTC"));
    // The text has no offset: the zone says where it is that time.
    const QDateTime time = QDateTime::fromString(
        moment.value(QLatin1String("dateTime")).toString() + QLatin1Char('Z'), Qt::ISODateWithMs);
    if (!value.isObject() || !time.isValid() || !isTimeZone(zone))
        refuseType(QStringLiteral("flag/") + name);
    return {{QStringLiteral("dateTime"), sevenDecimals(time)}, {QStringLiteral("timeZone"), zone}};
}

} // namespace

QJsonObject noFollowupFlag()
{
    return {{statusName, QStringLiteral("notFlagged")}};
}

QJsonObject readFollowupFlag(const QJsonValue &value)
{
    if (value.isNull())
        return noFollowupFlag();
    if (!value.isObject())
        refuseType(QStringLiteral("flag"));
    QJsonObject flag;
    QString status;
    const QJsonObject sent = value.toObject();
    for (auto it = sent.begin(); it != sent.end(); ++it) {
        if (it->isNull() || it.key().contains(QLatin1Char('@')))
            continue;
        if (it.key() == statusName)
            status = it->toString();
        else if (it.key() == startName || it.key() == dueName || it.key() == completedName)
            flag.insert(it.key(), readMoment(it.key(), *it));
        else
            refuse(400, "RequestBodyRead",
                   QStringLiteral("The property '%1' does not exist on the value of 'flag'.")
                       .arg(it.key()));
    }
    if (!sent.contains(statusName))
        status = flag.isEmpty() ? QStringLiteral("notFlagged") : QStringLiteral("flagged");
    if (flag.contains(dueName) && !flag.contains(startName))
        refuse(400, "ErrorInvalidRequest",
               QStringLiteral("A flag with a dueDateTime needs a startDateTime."));
    if (status == QLatin1String("notFlagged"))
        return noFollowupFlag();
    if (status == QLatin1String("complete")) {
        if (!flag.contains(completedName))
            flag.insert(completedName,
                        QJsonObject{{QStringLiteral("dateTime"),
                                     sevenDecimals(QDateTime::currentDateTimeUtc())},
                                    {QStringLiteral("timeZone"), QStringLiteral("UTC")}});
    } else if (status == QLatin1String("flagged")) {
        flag.remove(completedName);
    } else {
        refuseType(QStringLiteral("flag/flagStatus"));
    }
    flag.insert(statusName, status);
    return flag;
}

} // namespace mailbox
