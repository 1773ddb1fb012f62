#include "services/sync/exchangelock.h"

namespace syncing {

bool ExchangeLock::Awaiter::await_ready() const
{
    return m_lock->m_waiters.empty() && m_lock->take(m_mode);
}

void ExchangeLock::Awaiter::await_suspend(std::coroutine_handle<> waiter) const
{
    m_lock->m_waiters.push_back({waiter, m_mode});
}

void ExchangeLock::Hold::release()
{
    if (ExchangeLock *lock = std::exchange(m_lock, nullptr)) {
        lock->leave(m_mode);
    }
}

bool ExchangeLock::take(Mode mode)
{
    if (m_exclusive || (mode == Mode::Exclusive && m_shared > 0)) {
        return false;
    }
    if (mode == Mode::Exclusive) {
        m_exclusive = true;
    } else {
        ++m_shared;
    }
    return true;
}

void ExchangeLock::leave(Mode mode)
{
    if (mode == Mode::Exclusive) {
        m_exclusive = false;
    } else {
        --m_shared;
    }
    while (!m_waiters.empty() && take(m_waiters.front().mode)) {
        const std::coroutine_handle<> waiter = m_waiters.front().handle;
        m_waiters.pop_front();
        QMetaObject::invokeMethod(
            &m_context, [waiter] { waiter.resume(); }, Qt::QueuedConnection);
    }
}

} // namespace syncing
