// The flags that one word names: "today", "this week".
//
// Promise  Weeks begin where the locale's begin and end on its last working day; on the days after that,
//          "this week" means its last day. Days are the person's own, in `timeZone`.
// Thread   any; pure.
#pragma once

#include "services/domain/followupflag.h"

#include <QLocale>

namespace domain {

enum class FollowUpBy { Today, Tomorrow, ThisWeek, NextWeek, NoDate };

FollowupFlag flagBy(FollowUpBy by, QDate today, const QLocale &locale, const QString &timeZone);

// The zone of this computer by the name that Windows has for it, which the service knows; its IANA name
// where Windows has none; empty for UTC.
QString timeZoneHere();

} // namespace domain
