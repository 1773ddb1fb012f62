// The runs of one measurement.
#pragma once

#include <QElapsedTimer>
#include <QList>

namespace bench {

constexpr int runs = 5; // of everything that is measured

class Samples
{
public:
    void add(double value) { m_values.append(value); }
    bool isEmpty() const { return m_values.isEmpty(); }

    double median() const { return atShare(0.5); }
    double atShare(double share) const; // 0.95: what 95 % of the runs stay below

private:
    QList<double> m_values;
};

inline double millisecondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

// How long `work` takes.
template <class Work>
double milliseconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return millisecondsOf(timer);
}

} // namespace bench
