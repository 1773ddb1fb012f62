// What reading a file of rows gives (CSV, LDIF): columns with their names, and rows of text.
//
// Shape    header: as the file names its columns, trimmed; empty where it names none; as long as the
//          longest row. A row has as many cells as the file gave it, at most as many as the header.
//          line: 1-based, where the row begins. photo: a picture that came beside the text (LDIF alone).
// Promise  Text is cleaned (charsets.h) and trimmed.
#pragma once

#include "services/interchange/importedcards.h"

#include <QStringList>

namespace interchange {

struct TableRow
{
    int line = 0;
    QStringList cells;
    QByteArray photo = {};

    bool operator==(const TableRow &) const = default;
};

struct ImportedTable
{
    enum class Format { Csv, Ldif };

    Format format = Format::Csv;
    QByteArray charset; // that it was read by
    char separator = ',';
    bool hasHeader = true; // false: the first line is a contact too
    QStringList header;
    QList<TableRow> rows;
    QList<ImportProblem> problems;
};

// How to read it; what is left open is found out.
struct TableOptions
{
    enum class Header { Find, Present, Absent };

    QByteArray charset;
    char separator = '\0';
    Header header = Header::Find;

    bool operator==(const TableOptions &) const = default;
};

} // namespace interchange
