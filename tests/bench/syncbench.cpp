// First sync of a mailbox, beside the bare cost of fetching the same pages and throwing them away; and
// beside that of the same pages and the listings with the extended properties, which it reads too.

#include "app/session.h"
#include "services/store/contactrows.h"
#include "tests/bench/baredrain.h"
#include "tests/bench/mailboxprocess.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QEventLoop>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <vector>

#include <ctime>

namespace {

using testsupport::await;

double secondsOfBareFetch(const bench::MailboxProcess &mailbox, bench::BareDrain::Scope scope)
{
    bench::BareDrain drain(mailbox.root(), mailbox.token(), scope);
    // QTest::qWaitFor sleeps 10 ms between two looks: that alone doubled the floor.
    QEventLoop loop;
    QObject::connect(&drain, &bench::BareDrain::finished, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    timer.start();
    drain.run();
    loop.exec();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

// Processor time of this program, all of its threads.
double processSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

void firstSync(benchmark::State &state)
{
    const bench::MailboxProcess mailbox(static_cast<int>(state.range(0)));
    std::vector<double> bare;
    std::vector<double> bareAll;
    std::vector<double> whole;
    std::vector<double> own;
    qint64 requests = 0;
    int contacts = 0;
    for (auto iteration : state) {
        Q_UNUSED(iteration)
        bare.push_back(secondsOfBareFetch(mailbox, bench::BareDrain::Scope::Pages));
        bareAll.push_back(secondsOfBareFetch(mailbox, bench::BareDrain::Scope::PagesAndExtended));
        const QTemporaryDir folder;
        app::Profile profile(folder.filePath(QStringLiteral("profile")));
        app::Session session(profile);
        if (!profile.lock() || !await(session.open(mailbox.account()))) {
            state.SkipWithError("the session does not open");
            break;
        }
        const double before = processSeconds();
        QElapsedTimer timer;
        timer.start();
        const bool isSynced = await(session.syncOnce(std::chrono::minutes(5))).has_value();
        const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        state.SetIterationTime(seconds);
        whole.push_back(seconds);
        own.push_back(processSeconds() - before);
        requests = session.requestCount();
        contacts = await(session.store().read(&store::folderList))->contactCount;
        await(session.shutDown());
        if (!isSynced) {
            state.SkipWithError("the sync failed");
            break;
        }
    }
    if (whole.empty()) {
        return;
    }
    state.counters["contacts"] = contacts;
    state.counters["requests"] = static_cast<double>(requests);
    state.counters["contacts/s"] = contacts / median(whole);
    state.counters["bare contacts/s"] = contacts / median(bare);
    state.counters["ratio to bare"] = median(whole) / median(bare);
    state.counters["ratio to bare with extended"] = median(whole) / median(bareAll);
    state.counters["own us/contact"] = median(own) * 1e6 / contacts;
}

} // namespace

BENCHMARK(firstSync)->Arg(1000)->Arg(10000)->Iterations(5)->UseManualTime()->Unit(
    benchmark::kMillisecond);
BENCHMARK(firstSync)->Arg(100000)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
