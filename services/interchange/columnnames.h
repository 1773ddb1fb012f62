// The names that programs give their columns, folded: lower case, no accents, one space between words.
// Outlook in English, German, French, Italian and Spanish, Google, Thunderbird in English and German, and the
// attributes of LDIF.
#pragma once

#include "services/interchange/tablefield.h"

#include <QString>

#include <optional>

namespace interchange {

QString foldedName(const QString &name);

// Of a folded name as it stands; nullopt for one that is not known.
std::optional<TableField> fieldNamed(const QString &folded);

} // namespace interchange
