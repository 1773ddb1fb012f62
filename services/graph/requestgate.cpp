#include "services/graph/requestgate.h"

#include <algorithm>

namespace graph {

using namespace std::chrono_literals;

struct RequestGate::Waiter
{
    enum class Outcome { Waiting, Admitted, Cancelled };

    Priority priority;
    Outcome outcome = Outcome::Waiting;
    std::coroutine_handle<> handle;
};

struct RequestGate::Awaiter
{
    Waiter &waiter;

    bool await_ready() const { return waiter.outcome != Waiter::Outcome::Waiting; }
    void await_suspend(std::coroutine_handle<> handle) const { waiter.handle = handle; }
    void await_resume() const { }
};

RequestGate::RequestGate(QObject *parent)
    : QObject(parent)
{
    m_reopen.setSingleShot(true);
    connect(&m_reopen, &QTimer::timeout, this, &RequestGate::reopenWhenDue);
}

QCoro::Task<domain::Result<RequestGate::Pass>> RequestGate::enter(Priority priority,
                                                                  async::CancelToken cancel)
{
    const auto cancelled = domain::failure(domain::Error::Kind::Cancelled,
                                           QStringLiteral("stopped before the request was sent"));
    if (m_shutDown || cancel.isCancelled()) {
        co_return cancelled;
    }
    Waiter waiter{priority, Waiter::Outcome::Waiting, {}};
    m_waiters.push_back(&waiter);
    admit();
    const auto alive = std::make_shared<char>();
    if (waiter.outcome == Waiter::Outcome::Waiting) {
        cancel.onCancel(alive, [this, &waiter, weak = std::weak_ptr<char>(alive)] {
            const auto stop = [this, &waiter, weak] {
                if (!weak.expired()) {
                    giveUp(&waiter);
                }
            };
            QMetaObject::invokeMethod(this, stop, Qt::QueuedConnection);
        });
    }
    const Awaiter awaiter{waiter};
    co_await awaiter;
    if (waiter.outcome == Waiter::Outcome::Cancelled) {
        co_return cancelled;
    }
    co_return Pass(this, priority);
}

void RequestGate::closeUntil(const QDateTime &instant)
{
    const std::chrono::milliseconds wait(QDateTime::currentDateTimeUtc().msecsTo(instant));
    if (wait <= 0ms || (m_closedUntil.isValid() && m_deadline.remainingTimeAsDuration() >= wait)) {
        return;
    }
    m_closedUntil = instant.toUTC();
    m_deadline = QDeadlineTimer(wait, Qt::PreciseTimer);
    reopenWhenDue();
    Q_EMIT closedUntilChanged();
}

std::optional<QDateTime> RequestGate::closedUntil() const
{
    return m_closedUntil.isValid() ? std::optional(m_closedUntil) : std::nullopt;
}

void RequestGate::shutDown()
{
    m_shutDown = true;
    for (Waiter *waiter : std::exchange(m_waiters, {})) {
        waiter->outcome = Waiter::Outcome::Cancelled;
        wake(*waiter);
    }
}

bool RequestGate::isFree(Priority priority) const
{
    return m_inFlight < maximumInFlight
        && (priority == Priority::Interactive || m_backgroundInFlight < maximumBackground);
}

void RequestGate::leave(Priority priority)
{
    --m_inFlight;
    if (priority == Priority::Background) {
        --m_backgroundInFlight;
    }
    admit();
}

void RequestGate::admit()
{
    if (!m_closedUntil.isValid()) {
        admit(Priority::Interactive);
        admit(Priority::Background);
    }
}

void RequestGate::admit(Priority priority)
{
    for (auto at = m_waiters.begin(); at != m_waiters.end() && isFree(priority);) {
        Waiter *waiter = *at;
        if (waiter->priority != priority) {
            ++at;
            continue;
        }
        at = m_waiters.erase(at);
        ++m_inFlight;
        m_backgroundInFlight += priority == Priority::Background ? 1 : 0;
        waiter->outcome = Waiter::Outcome::Admitted;
        wake(*waiter);
    }
}

void RequestGate::reopenWhenDue()
{
    const std::chrono::nanoseconds left = m_deadline.remainingTimeAsDuration();
    if (left > 0ns) {
        const auto tick = std::chrono::ceil<std::chrono::milliseconds>(left);
        m_reopen.start(std::min<std::chrono::milliseconds>(tick, 1h)); // QTimer counts in int
        return;
    }
    m_closedUntil = {};
    Q_EMIT closedUntilChanged();
    admit();
}

void RequestGate::giveUp(Waiter *waiter)
{
    // No longer listed: admitted or stopped meanwhile, its wake-up is already on the way.
    if (std::erase(m_waiters, waiter) > 0) {
        waiter->outcome = Waiter::Outcome::Cancelled;
        wake(*waiter);
    }
}

// Queued: a place is often given up inside another coroutine's end, or inside a cancel().
void RequestGate::wake(Waiter &waiter)
{
    if (waiter.handle) {
        QMetaObject::invokeMethod(
            this, [handle = waiter.handle] { handle.resume(); }, Qt::QueuedConnection);
    }
}

} // namespace graph
