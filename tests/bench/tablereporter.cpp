#include "tests/bench/tablereporter.h"

#include <QSaveFile>

#include <utility>

namespace bench {

TableReporter::TableReporter(std::function<Figures()> takeFigures, QString jsonFile)
    : m_takeFigures(std::move(takeFigures))
    , m_jsonFile(std::move(jsonFile))
{
}

bool TableReporter::ReportContext(const Context & /*context*/)
{
    GetOutputStream() << tableHead().toStdString() << std::endl;
    return true;
}

void TableReporter::ReportRuns(const std::vector<Run> &runs)
{
    const Figures measured = m_takeFigures();
    for (const Figure &each : measured) {
        GetOutputStream() << tableLine(each).toStdString() << std::endl;
    }
    m_figures += measured;
    for (const Run &run : runs) {
        if (run.error_occurred) {
            GetErrorStream() << run.benchmark_name() << ": " << run.error_message << std::endl;
            m_isComplete = false;
        }
    }
}

void TableReporter::Finalize()
{
    if (m_jsonFile.isEmpty()) {
        return;
    }
    QSaveFile file(m_jsonFile);
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(toJson(m_figures)) >= 0 && file.commit();
    if (!isWritten) {
        GetErrorStream() << m_jsonFile.toStdString() << ": " << file.errorString().toStdString()
                         << std::endl;
        m_isComplete = false;
    }
}

} // namespace bench
