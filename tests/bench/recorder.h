// What a benchmark is handed: for how many contacts to measure, and where to put what it finds.
//
// Promise  A benchmark runs its measurements by itself (samples.h) and adds a figure for each, or says why
//          it could not.
// Thread   GUI thread.
#pragma once

#include "tests/bench/figures.h"
#include "tests/bench/samples.h"

namespace bench {

class Recorder
{
public:
    explicit Recorder(int size)
        : m_size(size)
    {
    }

    int size() const { return m_size; }

    void add(const QString &name, double median, const QString &unit,
             std::optional<double> floor = {});
    void addTime(const QString &name, const Samples &samples, std::optional<double> floor = {});
    void fail(const QString &reason) { m_failure = reason; }

    const Figures &figures() const { return m_figures; }
    const QString &failure() const { return m_failure; }

private:
    int m_size;
    Figures m_figures;
    QString m_failure;
};

using Benchmark = void (*)(Recorder &);

} // namespace bench
