// First sync of a mailbox, beside the bare cost of fetching the same pages and throwing them away.

#include "app/session.h"
#include "services/store/contactrows.h"
#include "tests/bench/baredrain.h"
#include "tests/bench/mailboxprocess.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>

#include <benchmark/benchmark.h>

namespace {

using testsupport::await;

double secondsOfBareFetch(const bench::MailboxProcess &mailbox)
{
    bench::BareDrain drain(mailbox.root(), mailbox.token());
    QElapsedTimer timer;
    timer.start();
    drain.run();
    if (!QTest::qWaitFor([&drain] { return drain.isDone(); }, 300000)) {
        return 0;
    }
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

void firstSync(benchmark::State &state)
{
    const bench::MailboxProcess mailbox(static_cast<int>(state.range(0)));
    double bare = 0;
    double whole = 0;
    qint64 requests = 0;
    int contacts = 0;
    for (auto iteration : state) {
        Q_UNUSED(iteration)
        bare += secondsOfBareFetch(mailbox);
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
        whole += seconds;
        requests = session.requestCount();
        contacts = await(session.store().read(&store::folderList))->contactCount;
        await(session.shutDown());
        if (!isSynced) {
            state.SkipWithError("the sync failed");
            break;
        }
    }
    const auto runs = static_cast<double>(state.iterations());
    state.counters["contacts"] = contacts;
    state.counters["requests"] = static_cast<double>(requests);
    state.counters["contacts/s"] = contacts * runs / whole;
    state.counters["bare contacts/s"] = contacts * runs / bare;
    state.counters["ratio to bare"] = whole / bare;
}

} // namespace

BENCHMARK(firstSync)->Arg(1000)->Arg(10000)->Iterations(5)->UseManualTime()->Unit(
    benchmark::kMillisecond);
