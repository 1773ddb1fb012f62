// A part of a text, in UTF-16 units.
#pragma once

#include <QList>
#include <QMetaType>

namespace domain {

struct TextRange
{
    qsizetype begin = 0;
    qsizetype length = 0;

    bool operator==(const TextRange &) const = default;
};

using TextRanges = QList<TextRange>; // ascending, none overlaps another

} // namespace domain

Q_DECLARE_METATYPE(domain::TextRanges)
