#include "services/interchange/vcarddate.h"

#include <QRegularExpression>

namespace interchange {

VCardDate parseVCardDate(const QString &text)
{
    // Outlook 2000 wrote up to 60 characters here; no honest date is longer.
    constexpr qsizetype longestDate = 64;
    const QString value = text.trimmed();
    if (value.size() > longestDate) {
        return {};
    }
    static const QRegularExpression compact(
        QStringLiteral("^(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ].*)?$"));
    static const QRegularExpression separated(
        QStringLiteral("^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?$"));
    static const QRegularExpression dayFirst(
        QStringLiteral("^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})$"));
    static const QRegularExpression noYear(QStringLiteral("^--(\\d{2})-?(\\d{2})(?:[T ].*)?$"));

    if (const auto match = noYear.match(value); match.hasMatch()) {
        constexpr int leapYear = 2000;
        const QDate day(leapYear, match.captured(1).toInt(), match.captured(2).toInt());
        return {.date = {}, .monthAndDay = day.toString(QStringLiteral("MM-dd"))};
    }
    QDate date;
    for (const QRegularExpression *pattern : {&compact, &separated}) {
        const auto match = pattern->match(value);
        if (match.hasMatch() && !date.isValid()) {
            date = QDate(match.captured(1).toInt(), match.captured(2).toInt(),
                         match.captured(3).toInt());
        }
    }
    if (const auto match = dayFirst.match(value); match.hasMatch()) {
        date =
            QDate(match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt());
    }
    return {.date = date, .monthAndDay = {}};
}

} // namespace interchange
