#include "tests/bench/gapmeter.h"

#include <QEventLoop>

#include <algorithm>
#include <chrono>

#include <ctime>

namespace bench {

namespace {

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

void Gaps::add(double milliseconds)
{
    longest = std::max(longest, milliseconds);
    late += milliseconds > 16 ? 1 : 0;
}

void Gaps::add(const Gaps &other)
{
    longest = std::max(longest, other.longest);
    late += other.late;
}

GapMeter::GapMeter()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    connect(&m_timer, &QTimer::timeout, this, &GapMeter::tick);
}

void GapMeter::start()
{
    m_since.start();
    m_ownSince = threadMilliseconds();
    m_timer.start();
}

void GapMeter::stop()
{
    m_timer.stop();
    tick();
}

void GapMeter::tick()
{
    const double now = threadMilliseconds();
    m_wall.add(static_cast<double>(m_since.nsecsElapsed()) / 1e6);
    m_own.add(now - m_ownSince);
    m_since.restart();
    m_ownSince = now;
}

bool runUntil(const std::function<bool()> &condition)
{
    constexpr std::chrono::minutes patience(10);
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (condition()) {
            loop.quit();
        }
    });
    look.start(std::chrono::milliseconds(50));
    QTimer::singleShot(patience, &loop, [&loop] { loop.exit(1); });
    return loop.exec() == 0;
}

} // namespace bench
