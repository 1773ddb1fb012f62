// The door in front of one mailbox: Outlook allows four requests in flight for an app and mailbox.
//
// Promise  At most three Background requests in flight, four in all. While closed (a 429 or a 503
// with
//          Retry-After) nothing passes, whoever asked; closeUntil only ever lengthens the wait.
//          Waiters pass in order, Interactive before Background. shutDown() lets every waiter
//          through with Cancelled, and so does a cancelled token for its own waiter.
// Thread   GUI thread.
// Source   Graph "Throttling limits", Outlook service limits.
#pragma once

#include "services/async/canceltoken.h"
#include "services/domain/result.h"
#include "services/graph/graphrequest.h"

#include <QCoroTask>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <coroutine>
#include <list>
#include <optional>
#include <utility>

namespace graph {

class RequestGate : public QObject
{
    Q_OBJECT

public:
    // Held while a request is in flight; letting go of it opens the place for the next.
    class Pass
    {
    public:
        Pass() = default;
        Pass(RequestGate *gate, Priority priority)
            : m_gate(gate)
            , m_priority(priority)
        {
        }
        Pass(Pass &&other) noexcept
            : m_gate(std::exchange(other.m_gate, nullptr))
            , m_priority(other.m_priority)
        {
        }
        Pass &operator=(Pass &&other) noexcept
        {
            std::swap(m_gate, other.m_gate);
            std::swap(m_priority, other.m_priority);
            return *this;
        }
        ~Pass()
        {
            if (m_gate != nullptr) {
                m_gate->leave(m_priority);
            }
        }

    private:
        RequestGate *m_gate = nullptr;
        Priority m_priority = Priority::Background;
    };

    explicit RequestGate(QObject *parent = nullptr);

    QCoro::Task<domain::Result<Pass>> enter(Priority priority, async::CancelToken cancel = {});
    void closeUntil(const QDateTime &instant);
    std::optional<QDateTime> closedUntil() const;
    void shutDown();

    static constexpr int maximumInFlight = 4;
    static constexpr int maximumBackground = 3;

Q_SIGNALS:
    void closedUntilChanged();

private:
    struct Waiter;
    struct Awaiter;

    bool isFree(Priority priority) const;
    void leave(Priority priority);
    void admit();
    void admit(Priority priority);
    void reopenWhenDue();
    void giveUp(Waiter *waiter);
    void wake(Waiter &waiter);

    std::list<Waiter *> m_waiters; // each lives in the frame of the coroutine that waits
    QTimer m_reopen;
    QDateTime m_closedUntil;   // what the person sees; null when open
    QDeadlineTimer m_deadline; // what counts: a changed clock does not touch it
    int m_inFlight = 0;
    int m_backgroundInFlight = 0;
    bool m_shutDown = false;
};

} // namespace graph
