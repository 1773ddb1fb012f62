// How long the window thread is ever blocked: the longest gap of a 1 ms timer while contacts arrive and
// the list is scrolled from end to end and back.

#include "app/desktop.h"
#include "app/session.h"
#include "tests/bench/gapmeter.h"
#include "tests/bench/mailboxprocess.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QListView>
#include <QScrollBar>

#include <benchmark/benchmark.h>

#include <algorithm>

namespace {

using bench::GapMeter;
using bench::Gaps;
using bench::runUntil;
using testsupport::await;

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
