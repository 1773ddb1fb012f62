#include "tests/bench/samples.h"

#include <algorithm>
#include <cmath>

namespace bench {

double Samples::atShare(double share) const
{
    if (m_values.isEmpty()) {
        return 0;
    }
    QList<double> sorted = m_values;
    std::ranges::sort(sorted);
    const auto last = static_cast<double>(sorted.size() - 1);
    return sorted.at(static_cast<qsizetype>(std::ceil(share * last)));
}

} // namespace bench
