#include "tests/bench/benches.h"
#include "tests/bench/options.h"
#include "tests/bench/probe.h"
#include "tests/bench/tablereporter.h"

#include <QApplication>
#include <QTextStream>

#include <array>
#include <utility>

namespace {

using bench::Figures;

constexpr std::array<std::pair<const char *, bench::Benchmark>, 11> benchmarks{{
    {"mailbox", &bench::measureMailbox},
    {"firstSync", &bench::measureFirstSync},
    {"arrival", &bench::measureArrival},
    {"laterSyncs", &bench::measureLaterSyncs},
    {"start", &bench::measureStart},
    {"search", &bench::measureSearch},
    {"searchInStore", &bench::measureSearchInStore},
    {"list", &bench::measureList},
    {"bulk", &bench::measureBulk},
    {"cards", &bench::measureCards},
    {"footprint", &bench::measureFootprint},
}};

// Size by size, so that one mailbox and one profile serve all benchmarks of it.
void registerAll(const QList<int> &sizes, Figures &measured)
{
    for (const int size : sizes) {
        for (const auto &[name, measure] : benchmarks) {
            const auto work = [size, measure = measure, &measured](benchmark::State &state) {
                bench::Recorder recorder(size);
                for (auto iteration : state) {
                    Q_UNUSED(iteration)
                    measure(recorder); // repeats by itself what it measures
                }
                measured += recorder.figures();
                if (!recorder.failure().isEmpty()) {
                    state.SkipWithError(recorder.failure().toUtf8().constData());
                }
            };
            const std::string title = std::string(name) + '/' + std::to_string(size);
            benchmark::RegisterBenchmark(title.c_str(), work)->Iterations(1)->UseRealTime();
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--probe") == 0) {
        return bench::runProbe(argc, argv);
    }
    const QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    benchmark::Initialize(&argc, argv); // takes its own options away
    QStringList arguments;
    for (int place = 1; place < argc; ++place) {
        arguments.append(QString::fromLocal8Bit(argv[place]));
    }
    QTextStream err(stderr);
    if (arguments.contains(QLatin1String("-h"))) {
        QTextStream(stdout) << bench::usage() << Qt::endl;
        return 0;
    }
    const auto options = bench::readOptions(arguments);
    if (!options) {
        err << options.error() << Qt::endl << bench::usage() << Qt::endl;
        return 2;
    }
    Figures measured;
    registerAll(options->sizes, measured);
    bench::TableReporter reporter([&measured] { return std::exchange(measured, {}); },
                                  options->jsonFile);
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return reporter.isComplete() ? 0 : 1;
}
