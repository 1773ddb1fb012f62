#include "services/async/taskscope.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace async {

struct TaskScope::SleepAwaiter
{
    TaskScope &scope;
    std::chrono::milliseconds time;

    bool await_ready() const { return scope.isStopping(); }
    void await_suspend(std::coroutine_handle<> waiter) const
    {
        auto timer = std::make_unique<QTimer>();
        timer->setSingleShot(true);
        QObject::connect(timer.get(), &QTimer::timeout, &scope.m_context,
                         [this, waiter] { scope.wake(waiter); });
        timer->start(time);
        scope.m_sleepers.push_back({std::move(timer), waiter});
    }
    void await_resume() const { }
};

struct TaskScope::DrainAwaiter
{
    TaskScope &scope;

    bool await_ready() const { return scope.m_live == 0; }
    void await_suspend(std::coroutine_handle<> waiter) const
    {
        scope.m_drainWaiters.push_back(waiter);
    }
    void await_resume() const { }
};

TaskScope::TaskScope() = default;

TaskScope::~TaskScope()
{
    Q_ASSERT_X(m_live == 0, "TaskScope", "destroyed with live coroutines");
}

void TaskScope::spawn(QCoro::Task<> task)
{
    ++m_live;
    run(std::move(task));
}

QCoro::Task<> TaskScope::run(QCoro::Task<> task)
{
    co_await task;
    leave();
}

void TaskScope::leave()
{
    if (--m_live > 0) {
        return;
    }
    // Queued: the waiter may destroy this scope, which must not happen under its own last
    // coroutine.
    for (std::coroutine_handle<> waiter : std::exchange(m_drainWaiters, {})) {
        QMetaObject::invokeMethod(
            &m_context, [waiter] { waiter.resume(); }, Qt::QueuedConnection);
    }
}

void TaskScope::requestStop()
{
    m_stop.cancel();
    const auto sleepers = std::exchange(m_sleepers, {});
    for (const Sleeper &sleeper : sleepers) {
        const std::coroutine_handle<> waiter = sleeper.waiter;
        QMetaObject::invokeMethod(
            &m_context, [waiter] { waiter.resume(); }, Qt::QueuedConnection);
    }
}

void TaskScope::wake(std::coroutine_handle<> waiter)
{
    // The timer is inside its own signal here: it goes later.
    const auto found = std::find_if(m_sleepers.begin(), m_sleepers.end(),
                                    [waiter](const Sleeper &s) { return s.waiter == waiter; });
    if (found == m_sleepers.end()) {
        return;
    }
    found->timer.release()->deleteLater();
    m_sleepers.erase(found);
    waiter.resume();
}

QCoro::Task<> TaskScope::sleep(std::chrono::milliseconds time)
{
    const SleepAwaiter awaiter{*this, time};
    co_await awaiter;
}

QCoro::Task<> TaskScope::drained()
{
    const DrainAwaiter awaiter{*this};
    while (m_live > 0) { // a coroutine may have begun between the last end and this wake-up
        co_await awaiter;
    }
}

} // namespace async
