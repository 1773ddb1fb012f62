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
}

void Moments::record(Recorder &recorder, const QString &name, std::optional<double> floor) const
{
    recorder.addTime(name, m_times, floor);
    recorder.addTime(name + QStringLiteral(": longest block"), m_blocks);
}

Moment momentOf(const std::function<void()> &work)
{
    GapMeter meter;
    meter.start();
    const double time = milliseconds(work);
    meter.stop();
    return {.milliseconds = time, .longestBlock = meter.wall().longest};
}

OpenWindow::OpenWindow(const QString &profile)
    : m_profile(profile)
    , m_session(m_profile)
{
    if (!m_profile.lock() || !await(m_session.open({}))) {
        return;
    }
    m_desktop = std::make_unique<app::Desktop>(m_session, app::ThemeName::Light);
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
    await(m_session.shutDown());
}

bool OpenWindow::becomesQuiet()
{
    return runUntil([this] {
        const auto counts = await(m_session.store().read(&store::outboxCounts));
        return counts && counts->waiting == 0
            && m_session.syncState().activity == domain::SyncState::Activity::Idle
            && m_session.syncState().lastSynced.isValid();
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
