// Owns the coroutines of one service object and tells them to stop.
//
// Promise  spawn() is the only way to start a coroutine nobody awaits. After requestStop() every
//          sleep() ends at once and token() reads cancelled; drained() resumes when the last
//          spawned coroutine has ended. Only then may the service be destroyed: a dropped QCoro
//          task keeps running, so destroying earlier would let it wake up on a dead object
//          (asserted).
// Thread   GUI thread.
#pragma once

#include "services/async/canceltoken.h"

#include <QCoroTask>
#include <QObject>

#include <chrono>
#include <coroutine>
#include <list>
#include <memory>
#include <vector>

class QTimer;

namespace async {

class TaskScope
{
public:
    TaskScope();
    ~TaskScope();
    Q_DISABLE_COPY_MOVE(TaskScope)

    // Counts as one live coroutine while it exists: for a coroutine that its caller awaits, but
    // whose `this` must stay alive all the same.
    class Hold
    {
    public:
        explicit Hold(TaskScope &scope)
            : m_scope(scope)
        {
            ++m_scope.m_live;
        }
        ~Hold() { m_scope.leave(); }
        Q_DISABLE_COPY_MOVE(Hold)

    private:
        TaskScope &m_scope;
    };

    void spawn(QCoro::Task<> task);
    void requestStop();
    CancelToken token() const { return m_stop.token(); }
    bool isStopping() const { return token().isCancelled(); }
    int liveTasks() const { return m_live; }

    // Resumes after the time, or at once when the scope stops.
    QCoro::Task<> sleep(std::chrono::milliseconds time);

    // Resumes when no spawned or held coroutine lives.
    QCoro::Task<> drained();

private:
    struct Sleeper
    {
        std::unique_ptr<QTimer> timer;
        std::coroutine_handle<> waiter;
    };
    struct SleepAwaiter;
    struct DrainAwaiter;

    QCoro::Task<> run(QCoro::Task<> task);
    void leave();
    void wake(std::coroutine_handle<> waiter);

    CancelSource m_stop;
    QObject m_context; // receives the queued resumptions
    std::list<Sleeper> m_sleepers;
    std::vector<std::coroutine_handle<>> m_drainWaiters;
    int m_live = 0;
};

} // namespace async
