// The rows of a table in a file that may be damaged, one at a time: a damaged page spoils only what lies
// on it.
//
// Shape    Columns by name; one that the file does not have reads as NULL.
// Promise  Reads only. What a row gave is good until the next read().
// Thread   the one of the database.
#pragma once

#include "services/store/sqlitefile.h"

#include <QHash>

struct sqlite3_value;

namespace store {

struct OldTable
{
    const char *keysUsed;    // SELECT seq FROM sqlite_sequence ...: the greatest key ever given
    const char *greatestKey; // SELECT max(...)
    const char *row;         // SELECT * ... = ?
};

class OldRows
{
public:
    OldRows(sqlite3 *database, const OldTable &table);

    // The greatest key that was ever used, or that is there; 0 when neither can be read.
    qint64 greatestKey() const;

    enum class Read { Row, Nothing, Damaged };
    Read read(qint64 key);
    Read next(); // of several that have the key

    sqlite3_value *value(const char *column) const;
    QByteArray text(const char *column) const;
    qint64 integer(const char *column) const;
    bool isNull(const char *column) const;

private:
    sqlite3 *m_database;
    const OldTable &m_table;
    SqliteStatement m_statement;
    QHash<QByteArray, int> m_columns;
};

} // namespace store
