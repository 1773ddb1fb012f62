#include "tests/bench/rawfile.h"

#include "tests/bench/samples.h"

#include <sqlite3.h>

namespace bench {

RawFile::RawFile(const QString &file)
{
    sqlite3_open(file.toUtf8().constData(), &m_database);
    run("PRAGMA cache_size = -32768");
}

RawFile::~RawFile()
{
    sqlite3_close_v2(m_database);
}

bool RawFile::run(const QByteArray &script)
{
    return sqlite3_exec(m_database, script.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

std::optional<double> RawFile::timeOf(const QByteArray &sql, const QString &text)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_database, sql.constData(), -1, &statement, nullptr) != SQLITE_OK) {
        return {};
    }
    const QByteArray bound = text.toUtf8();
    Samples samples;
    for (int run = 0; run < runs; ++run) {
        for (int place = 1; place <= sqlite3_bind_parameter_count(statement); ++place) {
            sqlite3_bind_text(statement, place, bound.constData(), static_cast<int>(bound.size()),
                              SQLITE_STATIC);
        }
        samples.add(milliseconds([statement] {
            while (sqlite3_step(statement) == SQLITE_ROW) {
                for (int column = 0; column < sqlite3_column_count(statement); ++column) {
                    sqlite3_column_blob(statement, column);
                }
            }
        }));
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
    return samples.median();
}

} // namespace bench
