#include "services/domain/linemerge.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace domain {

namespace {

constexpr qsizetype mostPairs = 4'000'000;

QStringList linesOf(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

// For each line of `from` the line of `to` that is the same one, or -1: a longest common subsequence.
// Empty when it would take too long.
std::optional<std::vector<qsizetype>> matching(const QStringList &from, const QStringList &to)
{
    std::vector<qsizetype> partner(static_cast<size_t>(from.size()), -1);
    qsizetype begin = 0;
    const qsizetype shorter = std::min(from.size(), to.size());
    while (begin < shorter && from[begin] == to[begin]) {
        partner[static_cast<size_t>(begin)] = begin;
        ++begin;
    }
    qsizetype tail = 0;
    while (tail < shorter - begin && from[from.size() - 1 - tail] == to[to.size() - 1 - tail]) {
        partner[static_cast<size_t>(from.size() - 1 - tail)] = to.size() - 1 - tail;
        ++tail;
    }
    const qsizetype rows = from.size() - tail - begin;
    const qsizetype columns = to.size() - tail - begin;
    if (rows > 0 && columns > mostPairs / rows) {
        return std::nullopt;
    }
    const auto width = static_cast<size_t>(columns) + 1;
    std::vector<int> lengths((static_cast<size_t>(rows) + 1) * width, 0);
    const auto at = [&lengths, width](qsizetype row, qsizetype column) -> int & {
        return lengths[static_cast<size_t>(row) * width + static_cast<size_t>(column)];
    };
    for (qsizetype row = rows - 1; row >= 0; --row) {
        for (qsizetype column = columns - 1; column >= 0; --column) {
            at(row, column) = from[begin + row] == to[begin + column]
                ? at(row + 1, column + 1) + 1
                : std::max(at(row + 1, column), at(row, column + 1));
        }
    }
    for (qsizetype row = 0, column = 0; row < rows && column < columns;) {
        if (from[begin + row] == to[begin + column]) {
            partner[static_cast<size_t>(begin + row)] = begin + column;
            ++row;
            ++column;
        } else if (at(row + 1, column) >= at(row, column + 1)) {
            ++row;
        } else {
            ++column;
        }
    }
    return partner;
}

// What both sides made of the same lines; nullopt when that cannot be told.
std::optional<QStringList> mergedChunk(const QStringList &base, const QStringList &mine,
                                       const QStringList &theirs)
{
    if (mine == theirs || mine == base) {
        return theirs;
    }
    if (theirs == base) {
        return mine;
    }
    if (base.isEmpty()) {
        return theirs + mine;
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> mergeLines(const QString &base, const QString &mine, const QString &theirs)
{
    const QStringList baseLines = linesOf(base);
    const QStringList mineLines = linesOf(mine);
    const QStringList theirLines = linesOf(theirs);
    const auto inMine = matching(baseLines, mineLines);
    const auto inTheirs = matching(baseLines, theirLines);
    if (!inMine || !inTheirs) {
        return std::nullopt;
    }
    QStringList merged;
    qsizetype baseAt = 0;
    qsizetype mineAt = 0;
    qsizetype theirsAt = 0;
    // Between two lines that all three share, the chunks are judged one by one.
    for (qsizetype line = 0; line <= baseLines.size(); ++line) {
        const bool isEnd = line == baseLines.size();
        const qsizetype mineLine = isEnd ? mineLines.size() : (*inMine)[static_cast<size_t>(line)];
        const qsizetype theirLine =
            isEnd ? theirLines.size() : (*inTheirs)[static_cast<size_t>(line)];
        if (mineLine < 0 || theirLine < 0) {
            continue;
        }
        const auto chunk = mergedChunk(baseLines.mid(baseAt, line - baseAt),
                                       mineLines.mid(mineAt, mineLine - mineAt),
                                       theirLines.mid(theirsAt, theirLine - theirsAt));
        if (!chunk) {
            return std::nullopt;
        }
        merged += *chunk;
        if (!isEnd) {
            merged.append(baseLines[line]);
        }
        baseAt = line + 1;
        mineAt = mineLine + 1;
        theirsAt = theirLine + 1;
    }
    return merged.join(u'\n');
}

} // namespace domain
