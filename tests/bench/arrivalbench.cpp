// How long the window thread is ever blocked while contacts arrive and the list is scrolled from end to end
// and back.

#include "tests/bench/benches.h"
#include "tests/bench/gapmeter.h"
#include "tests/bench/opensession.h"
#include "tests/bench/preparedprofile.h"
#include "tests/support/waiting.h"

#include "app/desktop.h"

#include <QListView>
#include <QScrollBar>

#include <algorithm>

namespace bench {

namespace {

constexpr int fewestSteps = 100; // of scrolling: a small mailbox is there sooner

class Scroller : public QTimer
{
public:
    explicit Scroller(QScrollBar *bar)
        : m_bar(bar)
    {
        connect(this, &QTimer::timeout, this, &Scroller::step);
    }

    int steps() const { return m_steps; }

private:
    void step()
    {
        constexpr int fromEndToEnd = 200;
        const int place = ++m_steps % (2 * fromEndToEnd);
        m_bar->setValue(m_bar->maximum() * std::min(place, 2 * fromEndToEnd - place)
                        / fromEndToEnd);
    }

    QScrollBar *m_bar;
    int m_steps = 0;
};

} // namespace

void measureArrival(Recorder &recorder)
{
    PreparedProfile *prepared = PreparedProfile::of(recorder.size());
    if (prepared == nullptr) {
        recorder.fail(QStringLiteral("the mailbox could not be read"));
        return;
    }
    Samples times;
    Samples blocks;
    Samples ownBlocks;
    for (int run = 0; run < runs; ++run) {
        const QTemporaryDir folder;
        OpenSession opened(profileIn(folder), prepared->mailbox().account());
        if (!opened.isOpen()) {
            recorder.fail(QStringLiteral("the session does not open"));
            return;
        }
        app::Session &session = opened.session();
        auto desktop = std::make_unique<app::Desktop>(session, app::ThemeName::Light);
        desktop->show();
        waitUntilIdle(); // the window's own first painting is another figure
        GapMeter meter;
        Scroller scroller(desktop->window()
                              .findChild<QListView *>(QStringLiteral("contactList"))
                              ->verticalScrollBar());
        meter.start();
        scroller.start(16);
        session.startEngines();
        times.add(milliseconds([&] {
            runUntil([&] {
                return session.syncState().activity == domain::SyncState::Activity::Idle
                    && session.syncState().lastSynced.isValid() && scroller.steps() > fewestSteps;
            });
        }));
        meter.stop();
        scroller.stop(); // its scroll bar goes with the window
        blocks.add(meter.wall().longest);
        ownBlocks.add(meter.own().longest);
        desktop->window().close();
        desktop.reset();
    }
    recorder.addTime(QStringLiteral("first sync in the window, scrolled meanwhile"), times);
    recorder.addTime(QStringLiteral("first sync in the window: longest block"), blocks);
    recorder.addTime(QStringLiteral("first sync in the window: longest block, own time"),
                     ownBlocks);
}

} // namespace bench
