// How long the window thread is ever blocked: the longest gap of a 1 ms timer while ten thousand contacts
// arrive and the list is scrolled from end to end and back.

#include "app/desktop.h"
#include "app/session.h"
#include "tests/bench/mailboxprocess.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QListView>
#include <QScrollBar>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <vector>

namespace {

using testsupport::await;

class GapMeter : public QObject
{
public:
    GapMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_gaps.push_back(static_cast<double>(m_since.nsecsElapsed()) / 1e6);
            m_since.restart();
        });
    }

    void start()
    {
        m_since.start();
        m_timer.start();
    }

    double longest() const { return *std::ranges::max_element(m_gaps); }
    auto over(double milliseconds) const
    {
        return std::ranges::count_if(m_gaps,
                                     [milliseconds](double gap) { return gap > milliseconds; });
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    std::vector<double> m_gaps;
};

void arrivingContacts(benchmark::State &state)
{
    const bench::MailboxProcess mailbox(static_cast<int>(state.range(0)));
    double longest = 0;
    double late = 0;
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
        const bool hasArrived = QTest::qWaitFor(
            [&] {
                return session.syncState().activity == domain::SyncState::Activity::Idle
                    && session.syncState().lastSynced.isValid() && step > 800;
            },
            300000);
        state.SetIterationTime(static_cast<double>(timer.nsecsElapsed()) / 1e9);
        longest = std::max(longest, meter.longest());
        late += static_cast<double>(meter.over(16));
        scroller.stop(); // its scroll bar goes with the window
        desktop->window().close();
        desktop.reset();
        await(session.shutDown());
        if (!hasArrived) {
            state.SkipWithError("the sync did not end");
            break;
        }
    }
    state.counters["longest gap ms"] = longest;
    state.counters["gaps over 16 ms"] = late;
}

} // namespace

BENCHMARK(arrivingContacts)
    ->Arg(10000)
    ->Iterations(3)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
