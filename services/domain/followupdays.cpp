#include "services/domain/followupdays.h"

#include <QTimeZone>

#include <tuple>
#include <utility>

namespace domain {

namespace {

constexpr int daysOfWeek = 7;

QDate startOfWeek(QDate day, const QLocale &locale)
{
    return day.addDays(-((day.dayOfWeek() - locale.firstDayOfWeek() + daysOfWeek) % daysOfWeek));
}

bool isWorkday(QDate day, const QLocale &locale)
{
    return locale.weekdays().contains(static_cast<Qt::DayOfWeek>(day.dayOfWeek()));
}

// Of the week that begins with `first`; the whole week where nobody works.
std::pair<QDate, QDate> workdays(QDate first, const QLocale &locale)
{
    QDate from = first;
    QDate to = first.addDays(daysOfWeek - 1);
    while (from < to && !isWorkday(from, locale)) {
        from = from.addDays(1);
    }
    while (to > from && !isWorkday(to, locale)) {
        to = to.addDays(-1);
    }
    return {from, to};
}

} // namespace

FollowupFlag flagBy(FollowUpBy by, QDate today, const QLocale &locale, const QString &timeZone)
{
    FollowupFlag flag{.status = FollowupFlag::Status::Flagged, .timeZone = timeZone};
    const QDate week = startOfWeek(today, locale);
    switch (by) {
    case FollowUpBy::Today:
        flag.start = flag.due = today;
        break;
    case FollowUpBy::Tomorrow:
        flag.start = flag.due = today.addDays(1);
        break;
    case FollowUpBy::ThisWeek: {
        const QDate last = workdays(week, locale).second;
        flag.start = today;
        flag.due = last < today ? week.addDays(daysOfWeek - 1) : last;
        break;
    }
    case FollowUpBy::NextWeek:
        std::tie(flag.start, flag.due) = workdays(week.addDays(daysOfWeek), locale);
        break;
    case FollowUpBy::NoDate:
        break;
    }
    return flag;
}

QString timeZoneHere()
{
    const QByteArray iana = QTimeZone::systemTimeZoneId();
    const QByteArray windows = QTimeZone::ianaIdToWindowsId(iana);
    return windows == "UTC" ? QString() : QString::fromLatin1(windows.isEmpty() ? iana : windows);
}

} // namespace domain
