// First sync of a mailbox, beside the bare cost of fetching the same pages and throwing them away.

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

namespace {

using testsupport::await;

double secondsOfBareFetch(const bench::MailboxProcess &mailbox)
{
    bench::BareDrain drain(mailbox.root(), mailbox.token());
    // QTest::qWaitFor sleeps 10 ms between two looks: that alone doubled the floor.
    QEventLoop loop;
    QObject::connect(&drain, &bench::BareDrain::finished, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    timer.start();
    drain.run();
    loop.exec();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
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
    std::vector<double> whole;
    qint64 requests = 0;
    int contacts = 0;
    for (auto iteration : state) {
        Q_UNUSED(iteration)
        bare.push_back(secondsOfBareFetch(mailbox));
        const QTemporaryDir folder;
        app::Profile profile(folder.filePath(QStringLiteral("profile")));
        app::Session session(profile);
        if (!profile.lock() || !await(session.open(mailbox.account()))) {
            state.SkipWithError("the session does not open");
            break;
        }
        QElapsedTimer timer;
        timer.start();
        const bool isSynced = await(session.syncOnce(std::chrono::minutes(5))).has_value();
        const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        state.SetIterationTime(seconds);
        whole.push_back(seconds);
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
}

} // namespace

BENCHMARK(firstSync)->Arg(1000)->Arg(10000)->Iterations(5)->UseManualTime()->Unit(
    benchmark::kMillisecond);
