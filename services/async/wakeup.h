// A wait that ends at a time or when it is called off, whichever comes first.
//
// Promise  A wake() while nobody waits is remembered, once: the next wait ends at once. One waiter at a
//          time. The waiter resumes from the event loop, never inside wake().
// Thread   GUI thread.
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <coroutine>

namespace async {

class Wakeup : public QObject
{
    Q_OBJECT

public:
    explicit Wakeup(QObject *parent = nullptr);

    void wake();

    class Awaiter
    {
    public:
        Awaiter(Wakeup &wakeup, std::chrono::milliseconds time)
            : m_wakeup(wakeup)
            , m_time(time)
        {
        }

        bool await_ready() const { return std::exchange(m_wakeup.m_remembered, false); }
        void await_suspend(std::coroutine_handle<> waiter) const;
        void await_resume() const { }

    private:
        Wakeup &m_wakeup;
        std::chrono::milliseconds m_time;
    };

    Awaiter wait(std::chrono::milliseconds time) { return {*this, time}; }

private:
    QTimer m_timer;
    std::coroutine_handle<> m_waiter;
    bool m_remembered = false;
};

} // namespace async
