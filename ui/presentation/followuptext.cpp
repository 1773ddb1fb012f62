#include "ui/presentation/followuptext.h"

#include <QCoreApplication>
#include <QLocale>

namespace presentation {

namespace {

struct FollowUpText
{
    Q_DECLARE_TR_FUNCTIONS(FollowUpText)
};

using Status = domain::FollowupFlag::Status;

constexpr int daysNamed = 7; // of the coming ones; further ones are dates

QString dateText(QDate day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

QString shortDay(QDate day, QDate today)
{
    const qint64 ahead = today.daysTo(day);
    if (ahead == -1) {
        return FollowUpText::tr("yesterday", "overdue since");
    }
    if (ahead == 0) {
        return FollowUpText::tr("Today", "due");
    }
    if (ahead == 1) {
        return FollowUpText::tr("Tomorrow", "due");
    }
    return ahead > 0 && ahead < daysNamed ? QLocale().standaloneDayName(day.dayOfWeek())
                                          : dateText(day);
}

} // namespace

bool isOverdue(Status status, QDate due, QDate today)
{
    return status == Status::Flagged && due.isValid() && due < today;
}

QString dueText(Status status, QDate due, QDate today)
{
    if (status != Status::Flagged || !due.isValid()) {
        return {};
    }
    return due < today ? FollowUpText::tr("Overdue: %1").arg(shortDay(due, today))
                       : shortDay(due, today);
}

QString flagText(const domain::FollowupFlag &flag, QDate today)
{
    switch (flag.status) {
    case Status::NotFlagged:
        return {};
    case Status::Complete:
        return flag.completed.isValid()
            ? FollowUpText::tr("Followed up: %1").arg(dateText(flag.completed))
            : FollowUpText::tr("Followed up");
    case Status::Flagged:
        break;
    }
    if (!flag.due.isValid()) {
        return FollowUpText::tr("Follow up");
    }
    if (flag.due < today) {
        return FollowUpText::tr("Overdue since %1").arg(dateText(flag.due));
    }
    if (flag.due == today) {
        return FollowUpText::tr("Follow up today");
    }
    return flag.due == today.addDays(1)
        ? FollowUpText::tr("Follow up tomorrow")
        : FollowUpText::tr("Follow up by %1").arg(dateText(flag.due));
}

} // namespace presentation
