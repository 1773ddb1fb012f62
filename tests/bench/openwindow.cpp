#include "tests/bench/openwindow.h"

#include "services/store/shownrow.h"
#include "tests/bench/gapmeter.h"
#include "tests/bench/rowwatch.h"
#include "tests/support/waiting.h"

#include <QEventLoop>
#include <QListView>

namespace bench {

using testsupport::await;

namespace {
constexpr std::chrono::seconds patience(20);
}

void Moments::add(const Moment &moment)
{
    m_times.add(moment.milliseconds);
    m_blocks.add(moment.longestBlock);
    m_ownBlocks.add(moment.ownBlock);
}

void Moments::record(Recorder &recorder, const QString &name, std::optional<double> floor) const
{
    recorder.addTime(name, m_times, floor);
    recorder.addTime(name + QStringLiteral(": longest block"), m_blocks);
    recorder.addTime(name + QStringLiteral(": longest block, own time"), m_ownBlocks);
}

Moment momentOf(const std::function<void()> &work)
{
    GapMeter meter;
    meter.start();
    const double time = milliseconds(work);
    meter.stop();
    return {.milliseconds = time,
            .longestBlock = meter.wall().longest,
            .ownBlock = meter.own().longest};
}

OpenWindow::OpenWindow(const QString &profile)
    : m_opened(profile)
{
    if (!m_opened.isOpen()) {
        return;
    }
    m_desktop = std::make_unique<app::Desktop>(session(), app::ThemeName::Light);
    m_list = m_desktop->window().findChild<QListView *>(QStringLiteral("contactList"));
    m_desktop->show();
    untilPainted([] {}, contacts().isLoaded() ? Wait::SameRows : Wait::NewRows);
}

OpenWindow::~OpenWindow()
{
    if (m_desktop) {
        m_desktop->window().close();
        m_desktop.reset();
    }
}

bool OpenWindow::becomesQuiet()
{
    return runUntil([this] {
        const auto counts = await(session().store().read(&store::outboxCounts));
        return counts && counts->waiting == 0
            && session().syncState().activity == domain::SyncState::Activity::Idle
            && session().syncState().lastSynced.isValid();
    });
}

Moment OpenWindow::untilPainted(const std::function<void()> &action, Wait wait)
{
    RowWatch watch(*m_list, contacts());
    QEventLoop loop;
    QObject::connect(&watch, &RowWatch::painted, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, [&loop] { loop.exit(1); });
    return momentOf([&] {
        watch.start(wait == Wait::NewRows);
        action();
        loop.exec();
    });
}

} // namespace bench
