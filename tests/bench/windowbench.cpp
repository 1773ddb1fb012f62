// How long the window thread is ever blocked: the longest gap of a 1 ms timer while contacts arrive and
// the list is scrolled from end to end and back.

#include "app/desktop.h"
#include "app/session.h"
#include "tests/bench/mailboxprocess.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QListView>
#include <QScrollBar>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>

#include <ctime>

namespace {

using testsupport::await;

// Processor time of the calling thread. Unlike the clock on the wall it does not count what other
// programs take on a busy machine.
double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

struct Gaps
{
    double longest = 0;
    int late = 0; // over a frame of 16 ms

    void add(double milliseconds)
    {
        longest = std::max(longest, milliseconds);
        late += milliseconds > 16 ? 1 : 0;
    }
    void add(const Gaps &other)
    {
        longest = std::max(longest, other.longest);
        late += other.late;
    }
};

// Of a 1 ms timer on the window thread, from one tick to the next: on the wall, and in time of its own.
class GapMeter : public QObject
{
public:
    GapMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double now = threadMilliseconds();
            m_wall.add(static_cast<double>(m_since.nsecsElapsed()) / 1e6);
            m_own.add(now - m_ownSince);
            m_since.restart();
            m_ownSince = now;
        });
    }

    void start()
    {
        m_since.start();
        m_ownSince = threadMilliseconds();
        m_timer.start();
    }

    const Gaps &wall() const { return m_wall; }
    const Gaps &own() const { return m_own; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_ownSince = 0;
    Gaps m_wall;
    Gaps m_own;
};

// In the event loop that the program has: Qt's own waiting for tests sleeps 10 ms between two looks at it.
template <class Condition>
bool runUntil(Condition condition)
{
    constexpr std::chrono::minutes patience(10);
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (condition()) {
            loop.quit();
        }
    });
    look.start(std::chrono::milliseconds(50));
    QTimer::singleShot(patience, &loop, [&loop] { loop.exit(1); });
    return loop.exec() == 0;
}

void arrivingContacts(benchmark::State &state)
{
    const bench::MailboxProcess mailbox(static_cast<int>(state.range(0)));
    Gaps wall;
    Gaps own;
    for (auto iteration : state) {
        Q_UNUSED(iteration)
        const QTemporaryDir folder;
        app::Profile profile(folder.filePath(QStringLiteral("profile")));
        app::Session session(profile);
        if (!profile.lock() || !await(session.open(mailbox.account()))) {
            state.SkipWithError("the session does not open");
            break;
        }
        auto desktop = std::make_unique<app::Desktop>(session, app::ThemeName::Light);
        desktop->show();
        QScrollBar *bar = desktop->window()
                              .findChild<QListView *>(QStringLiteral("contactList"))
                              ->verticalScrollBar();
        QTimer scroller;
        int step = 0;
        QObject::connect(&scroller, &QTimer::timeout, &scroller, [bar, &step] {
            constexpr int stepsFromEndToEnd = 200;
            const int place = ++step % (2 * stepsFromEndToEnd);
            bar->setValue(bar->maximum() * std::min(place, 2 * stepsFromEndToEnd - place)
                          / stepsFromEndToEnd);
        });
        // The window's own first painting is another figure (cold start).
        QTest::qWait(500);
        GapMeter meter;
        meter.start();
        scroller.start(16);
        QElapsedTimer timer;
        timer.start();
        session.startEngines();
        const bool hasArrived = runUntil([&] {
            return session.syncState().activity == domain::SyncState::Activity::Idle
                && session.syncState().lastSynced.isValid() && step > 800;
        });
        state.SetIterationTime(static_cast<double>(timer.nsecsElapsed()) / 1e9);
        wall.add(meter.wall());
        own.add(meter.own());
        scroller.stop(); // its scroll bar goes with the window
        desktop->window().close();
        desktop.reset();
        await(session.shutDown());
        if (!hasArrived) {
            state.SkipWithError("the sync did not end");
            break;
        }
    }
    state.counters["longest gap ms"] = wall.longest;
    state.counters["gaps over 16 ms"] = wall.late;
    state.counters["longest gap of own time ms"] = own.longest;
    state.counters["gaps of own time over 16 ms"] = own.late;
}

} // namespace

BENCHMARK(arrivingContacts)
    ->Arg(10000)
    ->Iterations(3)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(arrivingContacts)
    ->Arg(100000)
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
