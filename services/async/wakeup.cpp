#include "services/async/wakeup.h"

#include <algorithm>

namespace async {

using std::chrono::milliseconds;

Wakeup::Wakeup(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (const std::coroutine_handle<> waiter = std::exchange(m_waiter, {})) {
            m_remembered = false;
            waiter.resume();
        }
    });
}

void Wakeup::wake()
{
    m_remembered = true;
    if (m_waiter) {
        m_timer.start(0);
    }
}

void Wakeup::Awaiter::await_suspend(std::coroutine_handle<> waiter) const
{
    m_wakeup.m_waiter = waiter;
    m_wakeup.m_timer.start(
        std::clamp(m_time, milliseconds(0), milliseconds(std::chrono::hours(24))));
}

} // namespace async
