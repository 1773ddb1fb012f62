#include "tests/bench/recorder.h"

namespace bench {

void Recorder::add(const QString &name, double median, const QString &unit,
                   std::optional<double> floor)
{
    m_figures.append(
        {.name = name, .size = m_size, .median = median, .unit = unit, .floor = floor});
}

void Recorder::addTime(const QString &name, const Samples &samples, std::optional<double> floor)
{
    if (!samples.isEmpty()) {
        add(name, samples.median(), QStringLiteral("ms"), floor);
    }
}

} // namespace bench
