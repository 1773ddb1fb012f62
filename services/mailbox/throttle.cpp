#include "services/mailbox/throttle.h"

#include "services/mailbox/refusal.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>
#include <atomic>

namespace mailbox {
namespace {

constexpr qint64 second = 1000;
constexpr qint64 megabyte = 1024 * 1024;
constexpr qint64 uploadWindow = 300 * second;
constexpr qint64 onTheWay = 250; // what was sent before the refusal could be read

Throttle::Clock steadyClock()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

qint64 wholeSeconds(qint64 milliseconds)
{
    return (milliseconds + second - 1) / second;
}

QByteArray httpDateIn(qint64 seconds)
{
    return QLocale::c()
               .toString(QDateTime::currentDateTimeUtc().addSecs(seconds),
                         QStringLiteral("ddd, dd MMM yyyy hh:mm:ss"))
               .toLatin1()
        + " GMT";
}

} // namespace

struct Throttle::Budget
{
    struct Window
    {
        qint64 start = 0;
        qint64 used = 0;

        // Milliseconds until it is empty again when this is too much, otherwise 0.
        qint64 take(qint64 amount, qint64 limit, qint64 length, qint64 now)
        {
            if (now - start >= length) {
                start = now;
                used = 0;
            }
            if (limit > 0 && used + amount > limit)
                return start + length - now;
            used += amount;
            return 0;
        }
    };

    std::atomic<int> inFlight = 0;
    Window requests;
    Window uploads;
    qint64 wait = 0; // the one that was told
    qint64 until = 0;
    qint64 toldAt = 0;
};

Throttle::Throttle(MailboxSwitches &switches, Clock clock)
    : m_switches(switches)
    , m_clock(clock ? std::move(clock) : steadyClock())
{
}

std::shared_ptr<Throttle::Budget> Throttle::budgetOf(const QString &mailbox)
{
    auto &budget = m_budgets[mailbox.toCaseFolded()];
    if (!budget)
        budget = std::make_shared<Budget>();
    return budget;
}

void Throttle::refuse(Budget &budget, qint64 now, qint64 wait, const char *code, const char *limit)
{
    ++m_refusals;
    Refusal refusal{429,
                    QString::fromLatin1(code),
                    QStringLiteral("Application is over its %1 limit.").arg(QLatin1String(limit)),
                    {}};
    const QString form = m_switches.value("retry-after");
    if (form == QLatin1String("seconds"))
        refusal.headers.append({"Retry-After", QByteArray::number(wholeSeconds(wait))});
    else if (form == QLatin1String("fraction"))
        refusal.headers.append({"Retry-After", QByteArray::number(double(wait) / second, 'f', 3)});
    else if (form == QLatin1String("date"))
        refusal.headers.append({"Retry-After", httpDateIn(wholeSeconds(wait) + 1)});
    if (!refusal.headers.isEmpty()) {
        budget.wait = wait;
        budget.until = now + wait;
        budget.toldAt = now;
    }
    throw refusal;
}

void Throttle::checkWait(Budget &budget, qint64 now)
{
    if (now >= budget.until)
        return;
    const bool isEarly = now - budget.toldAt > onTheWay;
    if (isEarly)
        ++m_earlyReturns;
    refuse(budget, now, isEarly ? budget.wait : budget.until - now, "ApplicationThrottled",
           "MailboxConcurrency");
}

Throttle::Place Throttle::admit(const QString &mailbox, qint64 uploadedBytes, Place place)
{
    const QMutexLocker locker(&m_mutex);
    const std::shared_ptr<Budget> budget = budgetOf(mailbox);
    const qint64 now = m_clock();
    checkWait(*budget, now);
    if (const qint64 wait =
            budget->requests.take(1, m_switches.number("window-requests"),
                                  m_switches.number("window-seconds") * second, now))
        refuse(*budget, now, wait, "TooManyRequests", "RequestRate");
    if (const qint64 wait = budget->uploads.take(
            uploadedBytes, m_switches.number("upload-megabytes") * megabyte, uploadWindow, now))
        refuse(*budget, now, wait, "TooManyRequests", "Upload");
    if (place)
        return place;
    const int most = m_switches.number("concurrency");
    if (most > 0 && budget->inFlight >= most)
        refuse(*budget, now, m_switches.number("concurrency-wait") * second, "ApplicationThrottled",
               "MailboxConcurrency");
    ++budget->inFlight;
    m_mostInFlight = std::max<int>(m_mostInFlight, budget->inFlight);
    return Place(budget.get(), [budget](void *) { --budget->inFlight; });
}

void Throttle::check(const QString &mailbox, int requests)
{
    const QMutexLocker locker(&m_mutex);
    const std::shared_ptr<Budget> budget = budgetOf(mailbox);
    const qint64 now = m_clock();
    checkWait(*budget, now);
    Budget::Window window = budget->requests;
    if (const qint64 wait = window.take(requests, m_switches.number("window-requests"),
                                        m_switches.number("window-seconds") * second, now))
        refuse(*budget, now, wait, "TooManyRequests", "RequestRate");
    const int most = m_switches.number("concurrency");
    if (most > 0 && budget->inFlight >= most)
        refuse(*budget, now, m_switches.number("concurrency-wait") * second, "ApplicationThrottled",
               "MailboxConcurrency");
}

int Throttle::inFlight(const QString &mailbox) const
{
    const QMutexLocker locker(&m_mutex);
    const auto budget = m_budgets.value(mailbox.toCaseFolded());
    return budget ? budget->inFlight.load() : 0;
}

int Throttle::mostInFlight() const
{
    const QMutexLocker locker(&m_mutex);
    return m_mostInFlight;
}

int Throttle::refusals() const
{
    const QMutexLocker locker(&m_mutex);
    return m_refusals;
}

int Throttle::earlyReturns() const
{
    const QMutexLocker locker(&m_mutex);
    return m_earlyReturns;
}

void Throttle::reset()
{
    const QMutexLocker locker(&m_mutex);
    for (const auto &budget : std::as_const(m_budgets)) {
        budget->requests = {};
        budget->uploads = {};
        budget->until = 0;
    }
    m_mostInFlight = 0;
    m_refusals = 0;
    m_earlyReturns = 0;
}

} // namespace mailbox
