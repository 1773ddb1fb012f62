// Prints one table of all figures while they are measured, and writes them to a file at the end.
//
// Errors   isComplete() is false when a benchmark failed or the file could not be written; what went wrong
//          was printed.
#pragma once

#include "tests/bench/figures.h"

#include <benchmark/benchmark.h>

#include <functional>

namespace bench {

class TableReporter : public benchmark::BenchmarkReporter
{
public:
    // takeFigures hands over what has been measured since it was last called.
    TableReporter(std::function<Figures()> takeFigures, QString jsonFile); // empty: no file

    bool ReportContext(const Context &context) override;
    void ReportRuns(const std::vector<Run> &runs) override;
    void Finalize() override;

    bool isComplete() const { return m_isComplete; }

private:
    std::function<Figures()> m_takeFigures;
    QString m_jsonFile;
    Figures m_figures;
    bool m_isComplete = true;
};

} // namespace bench
