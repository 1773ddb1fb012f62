// How many typing errors lie between two words: letters put in, left out, replaced, or swapped with
// their neighbour (optimal string alignment).
//
// Thread   any; pure.
#pragma once

#include <QStringView>

namespace text {

// Between `typed` and the beginning of `word` that is nearest to it: people are still typing. More than
// `most` answers most + 1.
int errorsBetween(QStringView typed, QStringView word, int most);

// How many errors are forgiven in a word of so many letters.
int forgivenErrors(qsizetype letters);

} // namespace text
