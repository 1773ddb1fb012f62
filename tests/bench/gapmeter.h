// How long the window thread is ever blocked: the longest gap between two ticks of a 1 ms timer on it.
//
// Shape    milliseconds; on the wall, and in processor time of the thread's own, which does not count what
//          other programs take on a busy machine.
// Thread   GUI thread.
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <functional>

namespace bench {

struct Gaps
{
    double longest = 0;
    int late = 0; // over a frame of 16 ms

    void add(double milliseconds);
    void add(const Gaps &other);
};

class GapMeter : public QObject
{
public:
    GapMeter();
    void start();
    void stop(); // what lies between the last tick and now counts too

    const Gaps &wall() const { return m_wall; }
    const Gaps &own() const { return m_own; }

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_since;
    double m_ownSince = 0;
    Gaps m_wall;
    Gaps m_own;
};

// In the event loop that the program has: Qt's own waiting for tests sleeps 10 ms between two looks at it.
// False when the condition has not come true within ten minutes.
bool runUntil(const std::function<bool()> &condition);

} // namespace bench
