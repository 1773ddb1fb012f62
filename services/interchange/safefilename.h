// The name of the file that one contact is exported to: "Ada Lovelace.vcf".
//
// Promise  Letters, digits and marks of any script, blank and - _ . ( ) only, others become "_"; at
// most
//          100 bytes in UTF-8 with the ending, never cut inside a character as people see it; no
//          leading dot, no trailing dot or blank, no name that Windows reserves; never empty. Two
//          contacts may get the same name: the caller keeps them apart.
#pragma once

#include "services/domain/contact.h"

namespace interchange {

inline constexpr qsizetype longestFileName = 100; // bytes

QString safeFileName(const domain::Contact &contact);

} // namespace interchange
