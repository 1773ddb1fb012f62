// Work done on another thread, awaited on the GUI thread: image decoding, file reading, hashing in the
// pool, or a call into an object that lives on a thread of its own.
//
// Promise  `work` runs once and touches nothing but what it captured by value (or the object whose
//          thread it runs on), and is destroyed there: letting go of ten thousand contacts takes as
//          long as a frame. The waiter resumes on the thread of `context` with what it answered.
//          Always answers, as long as the other thread runs its event loop. `context` must outlive the
//          wait (it is the service whose scope is drained).
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
class OutsideJob
{
public:
    using Post = std::function<void(std::function<void()>)>;

    OutsideJob(QObject &context, Post post, std::function<Answer()> work)
        : m_context(context)
        , m_post(std::move(post))
        , m_work(std::move(work))
    {
    }

    bool await_ready() const noexcept { return false; }

    void await_suspend(std::coroutine_handle<> waiter)
    {
        m_post([this, waiter] {
            {
                const std::function<Answer()> work = std::move(m_work);
                m_answer.emplace(work());
            }
            QMetaObject::invokeMethod(
                &m_context, [waiter] { waiter.resume(); }, Qt::QueuedConnection);
        });
    }

    Answer await_resume() { return std::move(*m_answer); }

private:
    QObject &m_context;
    Post m_post;
    std::function<Answer()> m_work;
    std::optional<Answer> m_answer;
};

template <class Answer>
class PoolJob : public OutsideJob<Answer>
{
public:
    PoolJob(QObject &context, std::function<Answer()> work)
        : OutsideJob<Answer>(
            context,
            [](std::function<void()> job) { QThreadPool::globalInstance()->start(std::move(job)); },
            std::move(work))
    {
    }
};

// On the thread that `worker` lives on.
template <class Answer>
class WorkerJob : public OutsideJob<Answer>
{
public:
    WorkerJob(QObject &context, QObject &worker, std::function<Answer()> work)
        : OutsideJob<Answer>(
            context,
            [&worker](std::function<void()> job) {
                QMetaObject::invokeMethod(&worker, std::move(job), Qt::QueuedConnection);
            },
            std::move(work))
    {
    }
};

} // namespace async
