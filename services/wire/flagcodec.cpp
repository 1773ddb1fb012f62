#include "services/wire/flagcodec.h"

#include "services/wire/jsonreader.h"

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

QDate dayIn(JsonReader &flag, QLatin1String name)
{
    JsonReader member(flag.object(name));
    const QDate day = member.day(QLatin1String("dateTime"));
    if (member.failed()) {
        flag.fail(QString(name) + QLatin1String(".dateTime"));
    }
    return day;
}

QJsonObject dateTime(QDate day)
{
    return {{QStringLiteral("dateTime"), day.toString(Qt::ISODate) + QLatin1String("T00:00:00")},
            {QStringLiteral("timeZone"), QStringLiteral("UTC")}};
}

} // namespace

domain::Result<FollowupFlag> readFlag(const QByteArray &contact)
{
    const auto json = parseObject(contact);
    if (!json) {
        return tl::unexpected(json.error());
    }
    JsonReader outer(*json);
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
    flag.start = dayIn(reader, QLatin1String("startDateTime"));
    flag.due = dayIn(reader, QLatin1String("dueDateTime"));
    flag.completed = dayIn(reader, QLatin1String("completedDateTime"));
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
        body.insert(QLatin1String("dueDateTime"), dateTime(flag.due));
    }
    if (flag.status == Status::Flagged && (flag.start.isValid() || flag.due.isValid())) {
        body.insert(QLatin1String("startDateTime"),
                    dateTime(flag.start.isValid() ? flag.start : flag.due));
    }
    if (flag.status == Status::Complete && flag.completed.isValid()) {
        body.insert(QLatin1String("completedDateTime"), dateTime(flag.completed));
    }
    return {{QStringLiteral("flag"), body}};
}

} // namespace wire
