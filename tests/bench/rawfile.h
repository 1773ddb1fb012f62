// The bare cost of a query: SQLite on the same file, with nothing around it.
//
// Promise  Statements are prepared before the clock runs; every row is read and thrown away.
// Errors   none is told: a statement that does not fit the file has no figure.
#pragma once

#include <QString>

#include <optional>

struct sqlite3;

namespace bench {

class RawFile
{
public:
    explicit RawFile(const QString &file);
    ~RawFile();
    Q_DISABLE_COPY_MOVE(RawFile)

    // Median of the runs, in milliseconds. `text` is bound to every parameter.
    std::optional<double> timeOf(const QByteArray &sql, const QString &text = {});

    bool run(const QByteArray &script);
    sqlite3 *get() const { return m_database; }

private:
    sqlite3 *m_database = nullptr;
};

} // namespace bench
