// CSV as programs and people really write it: separators, quotes, charsets, damage.
#include "tests/interchange/tables.h"

#include <QStringEncoder>

namespace interchange {

namespace {

using Places = QList<std::pair<int, Kind>>;
using Cells = QList<QStringList>;

QString u(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

TEST(CsvTable, FindsTheSeparatorByTheRowsThatAgree)
{
    const Cells expected{{u("Anna, b"), u("anna@a.example")}, {u("Bo"), u("bo@b.example")}};
    for (const char separator : {',', ';', '\t', '|'}) {
        QByteArray csv = "Name#E-mail\n\"Anna, b\"#anna@a.example\nBo#bo@b.example\n";
        csv.replace('#', separator);
        const ImportedTable table = readCsvTable(csv);
        EXPECT_EQ(table.separator, separator);
        EXPECT_EQ(cellsOf(table), expected) << separator;
    }
}

TEST(CsvTable, BelievesTheSeparatorThatAFileAnnounces)
{
    const ImportedTable table = readCsvTable("sep=;\r\nName;E-mail, first\r\nAnna;a@b.example\r\n");
    EXPECT_EQ(table.header, (QStringList{u("Name"), u("E-mail, first")}));
    EXPECT_EQ(cellsOf(table), (Cells{{u("Anna"), u("a@b.example")}}));
    EXPECT_EQ(table.rows.first().line, 3);
}

TEST(CsvTable, KeepsTheLineOfEachRowOverLinesInQuotesAndBlankOnes)
{
    const ImportedTable table =
        readCsvTable("Name,Notes\n\nAnna,\"one\r\ntwo\"\n\n\nBo,\"x\"\"y\"\n");
    EXPECT_EQ(table.rows,
              (QList<TableRow>{{3, {u("Anna"), u("one\ntwo")}}, {7, {u("Bo"), u("x\"y")}}}));
}

TEST(CsvTable, LosesOneLineToAQuoteThatIsNeverClosed)
{
    const ImportedTable table =
        readCsvTable("Name,Notes\nAnna,fine\nBo,\"open\nCy,fine\nDi,fine\n");
    EXPECT_EQ(cellsOf(table),
              (Cells{{u("Anna"), u("fine")}, {u("Cy"), u("fine")}, {u("Di"), u("fine")}}));
    EXPECT_EQ(table.rows.at(1).line, 4);
    EXPECT_EQ(places(table.problems), (Places{{3, Kind::UnclosedQuote}}));
}

TEST(CsvTable, KeepsWhatARowHasBeyondTheHeader)
{
    const ImportedTable table = readCsvTable("Name,E-mail\nAnna,a@b.example,surplus,\nBo\n");
    EXPECT_EQ(table.header, (QStringList{u("Name"), u("E-mail"), QString()}));
    EXPECT_EQ(places(table.problems), (Places{{2, Kind::TooManyCells}}));
    EXPECT_EQ(guessed(table).contacts.first().contact.personalNotes, u("surplus"));
}

TEST(CsvTable, ReadsTheCharsetsThatProgramsWrite)
{
    const QString text = u("Vorname,Nachname,Ort\r\nJürgen,Müßig,Köln\r\nRené,Größe,Zürich\r\n");
    const Cells expected{{u("Jürgen"), u("Müßig"), u("Köln")},
                         {u("René"), u("Größe"), u("Zürich")}};
    const auto encoded = [&text](QStringConverter::Encoding encoding, QStringConverter::Flag flag) {
        QStringEncoder encoder(encoding, flag);
        return QByteArray(encoder.encode(text));
    };
    using Q = QStringConverter;
    const QList<std::pair<QByteArray, QByteArray>> inputs{
        {text.toUtf8(), "UTF-8"},
        {encoded(Q::Utf8, Q::Flag::WriteBom), "UTF-8"},
        {encoded(Q::Utf16LE, Q::Flag::WriteBom), "UTF-16LE"},
        {encoded(Q::Utf16BE, Q::Flag::WriteBom), "UTF-16BE"},
        {encoded(Q::Utf16LE, Q::Flag::Default), "UTF-16LE"},
        {text.toLatin1(), "windows-1252"}};
    for (const auto &[bytes, charset] : inputs) {
        const ImportedTable table = readCsvTable(bytes);
        EXPECT_EQ(table.charset, charset);
        EXPECT_EQ(cellsOf(table), expected) << charset.toStdString();
        EXPECT_EQ(table.problems, QList<ImportProblem>()) << charset.toStdString();
    }
}

TEST(CsvTable, ObeysTheCharsetAndTheSeparatorThatWereChosen)
{
    const ImportedTable table =
        readCsvTable("Name;Ort\nA\xf8;B,C\n", {.charset = "windows-1250", .separator = ','});
    EXPECT_EQ(table.charset, QByteArray("windows-1250"));
    EXPECT_EQ(cellsOf(table), (Cells{{u("Ař;B"), u("C")}}));
}

TEST(CsvTable, TellsAHeaderFromAPerson)
{
    EXPECT_EQ(readCsvTable("Anna,Berg,a@b.example\nBo,Dahl,b@b.example\n").hasHeader, false);
    EXPECT_EQ(readCsvTable("Vorname,Nachname\nAnna,Berg\n").hasHeader, true);
    EXPECT_EQ(readCsvTable(u("姓,名,電子メール\n山田,太郎,t@a.example\n").toUtf8()).hasHeader,
              true);
    const TableOptions chosen{.header = TableOptions::Header::Absent};
    EXPECT_EQ(readCsvTable("Vorname,Nachname\nAnna,Berg\n", chosen).rows.size(), 2);
}

TEST(CsvTable, SaysThatAWorkbookOrNothingIsNoTable)
{
    for (const QByteArray &bytes : {QByteArray("PK\x03\x04xl/workbook"), QByteArray(),
                                    QByteArray("\n\n \n"), QByteArray("<!DOCTYPE html><p>")}) {
        const ImportedTable table = readCsvTable(bytes);
        EXPECT_EQ(table.rows.size(), 0);
        EXPECT_EQ(places(table.problems), (Places{{0, Kind::NotATable}})) << bytes.toStdString();
    }
}

TEST(CsvTable, HoldsHostileShapesWithinBounds)
{
    const ImportedTable wide = readCsvTable("a" + QByteArray(100000, ',') + "b\n");
    EXPECT_EQ(wide.rows.isEmpty() || wide.rows.first().cells.size() <= mostColumns, true);
    EXPECT_EQ(readCsvTable(QByteArray(2'000'000, '"')).rows.size() <= 1, true);
    QByteArray quotes;
    for (int i = 0; i < 5000; ++i) {
        quotes += "x,\"y\n";
    }
    EXPECT_EQ(readCsvTable(quotes + "z,\"").problems.size() <= 1001, true);
    EXPECT_EQ(readCsvTable(QByteArrayLiteral("N\0ame,Mail\nA\0nna,a@b.example\n")).header.first(),
              u("Name"));
}

} // namespace

} // namespace interchange
