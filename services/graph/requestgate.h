// The door in front of one mailbox: Outlook allows four requests in flight for an app and mailbox.
//
// Promise  At most three Background requests in flight, four in all. While closed (a 429 or a 503 with
//          Retry-After) nothing passes, whoever asked; closeUntil only ever lengthens the wait.
//          Waiters pass in order, Interactive before Background. shutDown() lets every waiter through
//          with Cancelled.
// Thread   GUI thread.
// Source   Graph "Throttling limits", Outlook service limits.
#pragma once

#include "services/domain/result.h"
#include "services/graph/graphrequest.h"

#include <QCoroTask>
#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <coroutine>
#include <deque>

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
        explicit Pass(RequestGate *gate)
            : m_gate(gate)
        {
        }
        Pass(Pass &&other) noexcept
            : m_gate(std::exchange(other.m_gate, nullptr))
        {
        }
        Pass &operator=(Pass &&other) noexcept
        {
            std::swap(m_gate, other.m_gate);
            return *this;
        }
        ~Pass()
        {
            if (m_gate != nullptr) {
                m_gate->leave();
            }
        }

    private:
        RequestGate *m_gate = nullptr;
    };

    explicit RequestGate(QObject *parent = nullptr);

    QCoro::Task<domain::Result<Pass>> enter(Priority priority);
    void closeUntil(const QDateTime &instant);
    std::optional<QDateTime> closedUntil() const;
    void shutDown();

    static constexpr int maximumInFlight = 4;
    static constexpr int maximumBackground = 3;

Q_SIGNALS:
    void closedUntilChanged();

private:
    struct Awaiter;
    struct Waiter
    {
        std::coroutine_handle<> handle;
        Priority priority;
        bool *admitted;
    };

    bool isFree(Priority priority) const;
    void leave();
    void admit();

    std::deque<Waiter> m_waiters;
    QTimer m_reopen;
    QDateTime m_closedUntil;
    int m_inFlight = 0;
    bool m_shutDown = false;
};

} // namespace graph
