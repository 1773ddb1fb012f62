#include "services/domain/followupdays.h"

#include <gtest/gtest.h>

using domain::flagBy;
using domain::FollowUpBy;
using domain::FollowupFlag;

namespace {

const QLocale german(QLocale::German, QLocale::Germany);         // Monday to Sunday
const QLocale american(QLocale::English, QLocale::UnitedStates); // Sunday to Saturday
const QLocale hebrew(QLocale::Hebrew, QLocale::Israel);          // works Sunday to Thursday
const QDate wednesday(2026, 9, 2);

QString days(FollowUpBy by, QDate today, const QLocale &locale)
{
    const FollowupFlag flag = flagBy(by, today, locale, QStringLiteral("Europe/Prague"));
    EXPECT_EQ(flag.status, FollowupFlag::Status::Flagged);
    EXPECT_EQ(flag.timeZone, QStringLiteral("Europe/Prague"));
    return flag.start.toString(u"ddd d") + QStringLiteral(" to ") + flag.due.toString(u"ddd d");
}

QString text(const char *days)
{
    return QString::fromLatin1(days);
}

} // namespace

TEST(FollowUpDays, OfTodayAndTomorrowAreOne)
{
    EXPECT_EQ(days(FollowUpBy::Today, wednesday, german), text("Wed 2 to Wed 2"));
    EXPECT_EQ(days(FollowUpBy::Tomorrow, QDate(2026, 9, 30), german), text("Thu 1 to Thu 1"));
}

TEST(FollowUpDays, OfThisWeekEndOnItsLastWorkingDay)
{
    EXPECT_EQ(days(FollowUpBy::ThisWeek, wednesday, german), text("Wed 2 to Fri 4"));
    EXPECT_EQ(days(FollowUpBy::ThisWeek, QDate(2026, 9, 4), german), text("Fri 4 to Fri 4"));
    EXPECT_EQ(days(FollowUpBy::ThisWeek, wednesday, hebrew), text("Wed 2 to Thu 3"));
}

TEST(FollowUpDays, AtTheWeekEndEndWithTheWeek)
{
    EXPECT_EQ(days(FollowUpBy::ThisWeek, QDate(2026, 9, 5), german), text("Sat 5 to Sun 6"));
    EXPECT_EQ(days(FollowUpBy::ThisWeek, QDate(2026, 9, 5), american), text("Sat 5 to Sat 5"));
    EXPECT_EQ(days(FollowUpBy::ThisWeek, QDate(2026, 9, 6), american), text("Sun 6 to Fri 11"));
}

TEST(FollowUpDays, OfNextWeekAreItsWorkingDays)
{
    EXPECT_EQ(days(FollowUpBy::NextWeek, wednesday, german), text("Mon 7 to Fri 11"));
    EXPECT_EQ(days(FollowUpBy::NextWeek, QDate(2026, 9, 6), german), text("Mon 7 to Fri 11"));
    EXPECT_EQ(days(FollowUpBy::NextWeek, QDate(2026, 9, 6), american), text("Mon 14 to Fri 18"));
    EXPECT_EQ(days(FollowUpBy::NextWeek, wednesday, hebrew), text("Sun 6 to Thu 10"));
}

TEST(FollowUpDays, AreNoneWithoutADate)
{
    const FollowupFlag flag = flagBy(FollowUpBy::NoDate, wednesday, german, {});
    EXPECT_EQ(flag, FollowupFlag{.status = FollowupFlag::Status::Flagged});
}
