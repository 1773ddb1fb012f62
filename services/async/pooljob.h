// Work for the pool, awaited on the GUI thread: image decoding, file reading, hashing.
//
// Promise  `work` runs once on a pool thread and touches nothing but what it captured by value; the
//          waiter resumes on the thread of `context` with what it answered. Always answers: the
//          pool drops nothing. `context` must outlive the wait (it is the service whose scope is
//          drained).
// Thread   await on the thread of `context`.
#pragma once

#include <QMetaObject>
#include <QObject>
#include <QThreadPool>

#include <coroutine>
#include <functional>
#include <optional>

namespace async {

template <class Answer>
class PoolJob
{
public:
    PoolJob(QObject &context, std::function<Answer()> work)
        : m_context(context)
        , m_work(std::move(work))
    {
    }

    bool await_ready() const noexcept { return false; }

    void await_suspend(std::coroutine_handle<> waiter)
    {
        QThreadPool::globalInstance()->start([this, waiter] {
            m_answer.emplace(m_work());
            QMetaObject::invokeMethod(
                &m_context, [waiter] { waiter.resume(); }, Qt::QueuedConnection);
        });
    }

    Answer await_resume() { return std::move(*m_answer); }

private:
    QObject &m_context;
    std::function<Answer()> m_work;
    std::optional<Answer> m_answer;
};

} // namespace async
