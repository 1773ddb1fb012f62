// Instants in words.
//
// Thread   GUI thread.
#pragma once

#include <QDateTime>

namespace presentation {

// In the person's own time zone, as the locale writes it: "10:42", and with the day before today.
QString timeText(const QDateTime &instant);

} // namespace presentation
