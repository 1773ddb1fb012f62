// The templates behind Store::read and Store::commit: a job for the store's thread, and an awaiter
// that resumes on the GUI thread. No future is involved: a cancelled QFuture crashes QCoro 0.8.
#pragma once

#include "services/store/operationcall.h"
#include "services/store/shownrow.h"
#include "services/store/store.h"

#include <coroutine>
#include <optional>

namespace store {

namespace detail {

// Posts `work` when awaited; resumes on the thread of `context` with what it answered.
template <class Answer>
class JobAwaiter
{
public:
    using Work = std::function<Answer(Connection *)>;

    JobAwaiter(StoreThread &thread, StoreThread::Queue queue, QObject &context, Work work)
        : m_thread(thread)
        , m_queue(queue)
        , m_context(context)
        , m_work(std::move(work))
    {
    }

    bool await_ready() const noexcept { return false; }

    void await_suspend(std::coroutine_handle<> waiter)
    {
        m_thread.post(m_queue, [this, waiter](Connection *connection) {
            {
                const Work work = std::move(m_work); // what it was given dies here
                m_answer.emplace(work(connection));
            }
            QMetaObject::invokeMethod(
                &m_context, [waiter] { waiter.resume(); }, Qt::QueuedConnection);
        });
    }

    Answer await_resume() { return std::move(*m_answer); }

private:
    StoreThread &m_thread;
    StoreThread::Queue m_queue;
    QObject &m_context;
    Work m_work;
    std::optional<Answer> m_answer;
};

inline domain::Error closedError()
{
    return {.kind = domain::Error::Kind::Cancelled, .message = QStringLiteral("store closed")};
}
inline domain::ChangeSet &changesOf(domain::ChangeSet &answer)
{
    return answer;
}

template <class T>
domain::ChangeSet &changesOf(Committed<T> &answer)
{
    return answer.changes;
}

// One transaction around `operation`; on success the revision and the counts of the outbox are
// stamped into its change set.
template <class Answer, class Operation, class Arguments>
Answer runCommit(Connection &connection, Operation operation, Arguments arguments)
{
    if (const auto begun = connection.begin(durabilityOf<Answer>); !begun) {
        return tl::unexpected(begun.error());
    }
    Answer answer = call<Answer>(connection, operation, std::move(arguments));
    if (!answer) {
        connection.rollBack();
        return answer;
    }
    const auto counts = outboxCounts(connection);
    const auto done = counts ? connection.commitTransaction() : tl::unexpected(counts.error());
    if (!done) {
        connection.rollBack();
        return tl::unexpected(done.error());
    }
    connection.setRevision(connection.revision() + 1);
    changesOf(*answer).revision = connection.revision();
    changesOf(*answer).outbox = *counts;
    return answer;
}

} // namespace detail

template <class Operation, class... Args>
auto Store::read(Operation operation, Args... args)
    -> QCoro::Task<std::invoke_result_t<Operation, Connection &, Args...>>
{
    using Answer = std::invoke_result_t<Operation, Connection &, Args...>;
    auto arguments = std::make_tuple(std::move(args)...);
    typename detail::JobAwaiter<Answer>::Work work =
        [operation, arguments = std::move(arguments)](Connection *connection) -> Answer {
        if (connection == nullptr) {
            return tl::unexpected(detail::closedError());
        }
        return detail::call<Answer>(*connection, operation, arguments);
    };
    detail::JobAwaiter<Answer> awaiter(*m_thread, StoreThread::Queue::Read, *this, std::move(work));
    co_return co_await awaiter;
}

template <class Operation, class... Args>
auto Store::commit(Operation operation, Args... args)
    -> QCoro::Task<CommitAnswer<std::invoke_result_t<Operation, Connection &, Args...>>>
{
    using Answer = std::invoke_result_t<Operation, Connection &, Args...>;
    if (m_room.isFull()) {
        co_return tl::unexpected(m_room.error());
    }
    auto arguments = std::make_tuple(std::move(args)...);
    typename detail::JobAwaiter<Answer>::Work work =
        [operation, arguments = std::move(arguments)](Connection *connection) -> Answer {
        if (connection == nullptr) {
            return tl::unexpected(detail::closedError());
        }
        return detail::runCommit<Answer>(*connection, operation, arguments);
    };
    detail::JobAwaiter<Answer> awaiter(*m_thread, StoreThread::Queue::Commit, *this,
                                       std::move(work));
    Answer answer = co_await awaiter;
    if (!answer) {
        m_room.note(answer.error());
        co_return tl::unexpected(answer.error());
    }
    if constexpr (std::is_same_v<CommitAnswer<Answer>, domain::Result<domain::ChangeSet>>) {
        Q_EMIT changed(*answer);
        co_return domain::ChangeSet(std::move(*answer));
    } else {
        Q_EMIT changed(answer->changes);
        co_return std::move(answer->value);
    }
}

} // namespace store
