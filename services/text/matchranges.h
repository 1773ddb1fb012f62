// Where in a text as people see it stands what was found in the folded one: to be highlighted.
//
// Promise  Ranges ascend and do not overlap; they begin and end between whole letters. What is found in a
//          reading alone (initials of a Chinese name) marks the whole text. Empty: it is not in there.
// Thread   that of the folder.
#pragma once

#include "services/domain/textrange.h"

#include <QString>
#include <QStringList>

namespace text {

class TextFolder;

// needles: folded, as looked for.
domain::TextRanges rangesOf(const TextFolder &folder, const QString &text,
                            const QStringList &needles);

// Of a run of digits, whatever stands between them.
domain::TextRanges digitRanges(const QString &text, const QString &digits);

domain::TextRanges joined(domain::TextRanges ranges); // in order, those that touch as one

} // namespace text
