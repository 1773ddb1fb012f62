#include "services/text/editdistance.h"

#include <algorithm>
#include <array>

namespace text {

namespace {
constexpr qsizetype longest = 32;
}

int errorsBetween(QStringView typed, QStringView word, int most)
{
    if (typed.size() > longest || typed.size() > word.size() + most) {
        return most + 1;
    }
    // Nothing behind this can be nearer.
    const qsizetype columns = std::min(word.size(), typed.size() + most);
    using Row = std::array<int, longest + 16>;
    Row twoBefore{};
    Row before{};
    Row row{};
    for (qsizetype column = 0; column <= columns; ++column) {
        before[static_cast<size_t>(column)] = static_cast<int>(column);
    }
    for (qsizetype line = 1; line <= typed.size(); ++line) {
        row[0] = static_cast<int>(line);
        int least = row[0];
        for (qsizetype column = 1; column <= columns; ++column) {
            const auto c = static_cast<size_t>(column);
            const bool isSame = typed.at(line - 1) == word.at(column - 1);
            row[c] = std::min({before[c] + 1, row[c - 1] + 1, before[c - 1] + (isSame ? 0 : 1)});
            if (line > 1 && column > 1 && typed.at(line - 1) == word.at(column - 2)
                && typed.at(line - 2) == word.at(column - 1)) {
                row[c] = std::min(row[c], twoBefore[c - 2] + 1);
            }
            least = std::min(least, row[c]);
        }
        if (least > most) {
            return most + 1;
        }
        twoBefore = before;
        before = row;
    }
    const int nearest = *std::min_element(before.begin(), before.begin() + columns + 1);
    return std::min(nearest, most + 1);
}

int forgivenErrors(qsizetype letters)
{
    constexpr qsizetype shortest = 4;
    constexpr qsizetype longWord = 8;
    return letters < shortest ? 0 : letters < longWord ? 1 : 2;
}

} // namespace text
