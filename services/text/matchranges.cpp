#include "services/text/matchranges.h"

#include "services/text/foldedtext.h"

#include <algorithm>

namespace text {

using domain::TextRange;
using domain::TextRanges;

namespace {

// The folded text, and where in the text each of its characters comes from.
struct Folding
{
    QString folded;
    QList<qsizetype> begins;
    QList<qsizetype> ends;
};

qsizetype letterEnd(const QString &text, qsizetype begin)
{
    qsizetype end = begin + (text.at(begin).isHighSurrogate() ? 2 : 1);
    while (end < text.size() && text.at(end).isMark()) {
        ++end;
    }
    return std::min(end, text.size());
}

Folding foldingOf(const TextFolder &folder, const QString &text)
{
    Folding folding;
    folding.folded.reserve(text.size());
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype end = letterEnd(text, begin);
        if (const QChar c = text.at(begin); end == begin + 1 && c.unicode() < 0x80) {
            folding.folded += c.toLower();
            folding.begins.append(begin);
            folding.ends.append(end);
            begin = end;
            continue;
        }
        const QString letter = folder.fold(text.mid(begin, end - begin));
        folding.folded += letter;
        folding.begins.append(QList<qsizetype>(letter.size(), begin));
        folding.ends.append(QList<qsizetype>(letter.size(), end));
        begin = end;
    }
    return folding;
}

} // namespace

TextRanges rangesOf(const TextFolder &folder, const QString &text, const QStringList &needles)
{
    const Folding folding = foldingOf(folder, text);
    TextRanges ranges;
    for (const QString &needle : needles) {
        if (needle.isEmpty()) {
            continue;
        }
        qsizetype found = folding.folded.indexOf(needle);
        if (found < 0) {
            const QStringList readings = folder.readings(text);
            const bool isHeld = folder.fold(text).contains(needle)
                || std::ranges::any_of(readings, [&needle](const QString &reading) {
                                    return reading.contains(needle);
                                });
            if (isHeld) {
                ranges.append({0, text.size()});
            }
        }
        while (found >= 0) {
            const qsizetype begin = folding.begins.at(found);
            ranges.append({begin, folding.ends.at(found + needle.size() - 1) - begin});
            found = folding.folded.indexOf(needle, found + needle.size());
        }
    }
    return joined(std::move(ranges));
}

TextRanges digitRanges(const QString &text, const QString &digits)
{
    QString found;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isDigit()) {
            found += QChar(u'0' + text.at(i).digitValue());
            places.append(i);
        }
    }
    const qsizetype first = digits.isEmpty() ? -1 : found.indexOf(digits);
    if (first < 0) {
        return {};
    }
    const qsizetype begin = places.at(first);
    return {{begin, places.at(first + digits.size() - 1) + 1 - begin}};
}

TextRanges joined(TextRanges ranges)
{
    std::ranges::sort(ranges, {}, &TextRange::begin);
    TextRanges whole;
    for (const TextRange &each : std::as_const(ranges)) {
        if (!whole.isEmpty() && each.begin <= whole.last().begin + whole.last().length) {
            TextRange &last = whole.last();
            last.length = std::max(last.length, each.begin + each.length - last.begin);
        } else {
            whole.append(each);
        }
    }
    return whole;
}

} // namespace text
