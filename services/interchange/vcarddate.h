// A day out of the many spellings of BDAY and ANNIVERSARY. The time of day and the zone are left
// off: the day as written is the day that is meant.
//
// Shape    "1996-04-15", "19960415", "1996-04-15T23:10:00Z", "1996/4/15", "15.4.1996"; without a
// year
//          "--0415", "--04-15". monthAndDay is "04-15" when the year is not known.
// Promise  Never a day that is none, nor a year outside 1 to 9999: then both fields are empty.
#pragma once

#include <QDate>
#include <QString>

namespace interchange {

struct VCardDate
{
    QDate date;
    QString monthAndDay;

    QString text() const { return date.isValid() ? date.toString(Qt::ISODate) : monthAndDay; }
};

VCardDate parseVCardDate(const QString &text);

} // namespace interchange
