#pragma once

#include "services/mailbox/mailboxswitches.h"

#include <QHash>
#include <QMutex>

#include <functional>
#include <memory>

namespace mailbox {

// How much a caller may ask of one mailbox: requests in flight, requests and uploaded bytes in a
// window of time.
//
// Promise  one mailbox over its limit does not affect another. Who is told to wait and comes back
//          early waits anew and is counted; what was on its way when the wait was told is not.
//          When nothing is told (retry-after=missing) there is no wait.
// Errors   Refusal 429 with Retry-After in the form of the switch retry-after.
// Thread   any.
// Source   Graph "Throttling guidance", "Outlook service limits".
class Throttle
{
public:
    using Clock = std::function<qint64()>; // milliseconds that only grow

    explicit Throttle(MailboxSwitches &switches, Clock clock = {});

    using Place = std::shared_ptr<void>; // among the requests in flight; let go when answered

    // place: the one that the request has already, if it is an item of a batch that has one.
    Place admit(const QString &mailbox, qint64 uploadedBytes, Place place);
    // Whether that many requests at once would be let through; takes nothing.
    void check(const QString &mailbox, int requests);

    int inFlight(const QString &mailbox) const;
    int mostInFlight() const;
    int refusals() const;
    int earlyReturns() const;
    void reset();

private:
    struct Budget;

    std::shared_ptr<Budget> budgetOf(const QString &mailbox);
    void checkWait(Budget &budget, qint64 now);
    [[noreturn]] void refuse(Budget &budget, qint64 now, qint64 wait, const char *code,
                             const char *limit);

    MailboxSwitches &m_switches;
    Clock m_clock;
    mutable QMutex m_mutex;
    QHash<QString, std::shared_ptr<Budget>> m_budgets;
    int m_mostInFlight = 0;
    int m_refusals = 0;
    int m_earlyReturns = 0;
};

} // namespace mailbox
