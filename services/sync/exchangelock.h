// Keeps a page that was fetched before an edit was sent from being stored after it, where it would
// show the edit undone until the next round.
//
// Promise  Pages (Shared) pass side by side; a push (Exclusive) passes alone. Waiters pass in order, so
//          a push waits for the pages in flight and no longer. A hold covers fetching and storing.
//          Whoever holds must not enter again.
// Thread   GUI thread.
#pragma once

#include <QObject>

#include <coroutine>
#include <deque>
#include <utility>

namespace syncing {

class ExchangeLock
{
public:
    enum class Mode { Shared, Exclusive };

    class Hold
    {
    public:
        Hold() = default;
        Hold(Hold &&other) noexcept
            : m_lock(std::exchange(other.m_lock, nullptr))
            , m_mode(other.m_mode)
        {
        }
        Hold &operator=(Hold &&other) noexcept
        {
            std::swap(m_lock, other.m_lock);
            std::swap(m_mode, other.m_mode);
            return *this;
        }
        ~Hold() { release(); }

        void release();

    private:
        friend class ExchangeLock;
        Hold(ExchangeLock *lock, Mode mode)
            : m_lock(lock)
            , m_mode(mode)
        {
        }

        ExchangeLock *m_lock = nullptr;
        Mode m_mode = Mode::Shared;
    };

    class Awaiter
    {
    public:
        bool await_ready() const;
        void await_suspend(std::coroutine_handle<> waiter) const;
        Hold await_resume() const { return {m_lock, m_mode}; }

    private:
        friend class ExchangeLock;
        Awaiter(ExchangeLock *lock, Mode mode)
            : m_lock(lock)
            , m_mode(mode)
        {
        }

        ExchangeLock *m_lock;
        Mode m_mode;
    };

    // co_await lock.enter(mode) answers a Hold.
    Awaiter enter(Mode mode) { return {this, mode}; }

private:
    struct Waiter
    {
        std::coroutine_handle<> handle;
        Mode mode;
    };

    bool take(Mode mode);
    void leave(Mode mode);

    std::deque<Waiter> m_waiters;
    QObject m_context; // receives the queued resumptions
    int m_shared = 0;
    bool m_exclusive = false;
};

} // namespace syncing
