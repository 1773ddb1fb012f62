#include "services/wire/flagcodec.h"

#include "services/wire/jsonreader.h"

#include <QTimeZone>

namespace wire {

namespace {

using Status = FollowupFlag::Status;

constexpr struct
{
    Status status;
    QLatin1String name;
} names[] = {{Status::NotFlagged, QLatin1String("notFlagged")},
             {Status::Complete, QLatin1String("complete")},
             {Status::Flagged, QLatin1String("flagged")}};

constexpr QLatin1String utc("UTC");
constexpr qsizetype dayLength = 10;

// Windows names and IANA names both come.
QTimeZone zoneOf(const QString &name)
{
    const QByteArray id = name.toUtf8();
    const QTimeZone zone(id);
    return zone.isValid() ? zone : QTimeZone(QTimeZone::windowsIdToDefaultIanaId(id));
}

QDate dayHere(const QString &text, QDate day, const QString &zone)
{
    const QTime time = QTime::fromString(text.mid(dayLength + 1, 8), Qt::ISODate);
    if (!day.isValid() || !time.isValid() || time == QTime(0, 0)) {
        return day; // few have a flag, and a zone is looked for on the disk
    }
    const QTimeZone there = zoneOf(zone);
    return there.isValid() ? QDateTime(day, time, there).toLocalTime().date() : day;
}

QDate dayIn(JsonReader &flag, QLatin1String name, QString &zone)
{
    JsonReader member(flag.object(name));
    const QDate day = member.day(QLatin1String("dateTime"));
    const QString text = member.string(QLatin1String("dateTime"));
    const QString ownZone = member.string(QLatin1String("timeZone"));
    if (member.failed()) {
        flag.fail(QString(name) + QLatin1String(".dateTime"));
    }
    if (!ownZone.isEmpty() && ownZone != utc) {
        zone = ownZone;
    }
    return dayHere(text, day, ownZone);
}

QJsonObject dateTime(QDate day, const QString &zone)
{
    return {{QStringLiteral("dateTime"), day.toString(Qt::ISODate) + QLatin1String("T00:00:00")},
            {QStringLiteral("timeZone"), zone.isEmpty() ? QString(utc) : zone}};
}

} // namespace

domain::Result<FollowupFlag> readFlag(const QByteArray &contact)
{
    return parseObject(contact).and_then(toFlag);
}

domain::Result<FollowupFlag> toFlag(const QJsonObject &contact)
{
    JsonReader outer(contact);
    JsonReader reader(outer.object(QLatin1String("flag")));
    FollowupFlag flag;
    const QString status = reader.string(QLatin1String("flagStatus"));
    bool isKnown = status.isEmpty();
    for (const auto &each : names) {
        if (status == each.name) {
            flag.status = each.status;
            isKnown = true;
        }
    }
    if (!isKnown) {
        reader.fail(QStringLiteral("flagStatus"));
    }
    flag.start = dayIn(reader, QLatin1String("startDateTime"), flag.timeZone);
    flag.due = dayIn(reader, QLatin1String("dueDateTime"), flag.timeZone);
    flag.completed = dayIn(reader, QLatin1String("completedDateTime"), flag.timeZone);
    if (outer.failed() || reader.failed()) {
        domain::Error error = outer.failed() ? outer.error() : reader.error();
        if (!outer.failed()) {
            error.message.prepend(QLatin1String("flag."));
        }
        return tl::unexpected(std::move(error));
    }
    return flag;
}

QJsonObject flagBody(const FollowupFlag &flag)
{
    QJsonObject body;
    for (const auto &each : names) {
        if (each.status == flag.status) {
            body.insert(QLatin1String("flagStatus"), QString(each.name));
        }
    }
    if (flag.status == Status::Flagged && flag.due.isValid()) {
        body.insert(QLatin1String("dueDateTime"), dateTime(flag.due, flag.timeZone));
    }
    if (flag.status == Status::Flagged && (flag.start.isValid() || flag.due.isValid())) {
        body.insert(QLatin1String("startDateTime"),
                    dateTime(flag.start.isValid() ? flag.start : flag.due, flag.timeZone));
    }
    if (flag.status == Status::Complete && flag.completed.isValid()) {
        body.insert(QLatin1String("completedDateTime"), dateTime(flag.completed, flag.timeZone));
    }
    return {{QStringLiteral("flag"), body}};
}

} // namespace wire
