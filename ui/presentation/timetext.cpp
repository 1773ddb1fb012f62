#include "ui/presentation/timetext.h"

#include <QLocale>

namespace presentation {

QString timeText(const QDateTime &instant)
{
    const QDateTime local = instant.toLocalTime();
    const bool isToday = local.date() == QDate::currentDate();
    return isToday ? QLocale().toString(local.time(), QLocale::ShortFormat)
                   : QLocale().toString(local, QLocale::ShortFormat);
}

} // namespace presentation
