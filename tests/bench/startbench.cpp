// From the start of the process to the first painted rows, beside the same with an empty window, and beside
// the same with the contacts of the first size.

#include "tests/bench/benches.h"
#include "tests/bench/preparedprofile.h"
#include "tests/bench/probe.h"

namespace bench {

namespace {

Samples starts(const QStringList &arguments)
{
    Samples samples;
    probe(arguments); // what is read from the disk once is in memory then
    for (int run = 0; run < runs; ++run) {
        if (const auto answer = probe(arguments)) {
            samples.add(answer->milliseconds);
        }
    }
    return samples;
}

} // namespace

void measureStart(Recorder &recorder)
{
    const PreparedProfile *prepared = PreparedProfile::of(recorder.size());
    if (prepared == nullptr) {
        recorder.fail(QStringLiteral("the mailbox could not be read"));
        return;
    }
    const auto folder = prepared->copy();
    const Samples floor = starts({QStringLiteral("window")});
    const Samples whole = starts({QStringLiteral("start"), profileIn(*folder)});
    if (whole.isEmpty()) {
        recorder.fail(QStringLiteral("the program does not start"));
        return;
    }
    static const double withFewest = whole.median();
    recorder.addTime(QStringLiteral("cold start to first painted rows"), whole, floor.median());
    recorder.addTime(QStringLiteral("cold start, beside that with the first size"), whole,
                     withFewest);
}

} // namespace bench
