// Three-way merge of a text by lines, as version control does it.
//
// Promise  Lines that only one side changed are taken from it; lines that both inserted at the same place
//          are all kept, theirs first. Line ends may be "\n" or "\r\n"; the result has "\n".
// Errors   nullopt when both sides changed the same lines differently, or the texts are too long to compare
//          (above four million pairs of lines).
// Cost     the product of the numbers of lines between the common beginning and the common end.
#pragma once

#include <QString>

#include <optional>

namespace domain {

std::optional<QString> mergeLines(const QString &base, const QString &mine, const QString &theirs);

} // namespace domain
