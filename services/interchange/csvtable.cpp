#include "services/interchange/csvtable.h"

#include "services/interchange/columnguess.h"
#include "services/interchange/tablecharset.h"
#include "services/interchange/tablememory.h"

#include <csv.h>

#include <algorithm>
#include <array>
#include <new>

namespace interchange {

namespace {

constexpr std::array separators{',', ';', '\t', '|'};

// Reads line by line, because libcsv does not say where it is.
class RowScanner
{
public:
    explicit RowScanner(char separator)
    {
        csv_init(&m_parser, 0);
        csv_set_delim(&m_parser, static_cast<unsigned char>(separator));
    }
    ~RowScanner() { csv_free(&m_parser); }
    Q_DISABLE_COPY_MOVE(RowScanner)

    QList<TableRow> rows;
    QList<int> unclosed;
    QList<int> cut;

    // Stops after so many rows.
    void scan(QByteArrayView text, qsizetype most)
    {
        qsizetype position = 0;
        for (int line = 1; position < text.size() && rows.size() < most; ++line) {
            if (!m_isInRow) {
                m_row = {.line = line, .cells = {}};
                m_rowStart = position;
            }
            const qsizetype end = text.indexOf('\n', position);
            const qsizetype next = end < 0 ? text.size() : end + 1;
            feed(text.sliced(position, next - position));
            position = next;
            if (position >= text.size() && !finish()) {
                // The quote that was left open took all the rest with it: without its line again.
                const int opened = m_row.line;
                unclosed.append(opened);
                if (unclosed.size() > mostReturns) {
                    return;
                }
                const qsizetype lineEnd = text.indexOf('\n', m_rowStart);
                position = lineEnd < 0 ? text.size() : lineEnd + 1;
                line = opened;
                m_isInRow = false;
            }
        }
    }

private:
    static constexpr qsizetype mostReturns = 20;

    static void takeCell(void *data, size_t size, void *self)
    {
        auto *scanner = static_cast<RowScanner *>(self);
        if (scanner->m_row.cells.size() == mostColumns) {
            scanner->m_isCut = true;
            return;
        }
        scanner->m_row.cells.append(
            QString::fromUtf8(static_cast<const char *>(data), static_cast<qsizetype>(size))
                .trimmed());
    }

    static void takeRow(int, void *self)
    {
        auto *scanner = static_cast<RowScanner *>(self);
        if (scanner->m_isCut) {
            scanner->cut.append(scanner->m_row.line);
        }
        const bool isBlank = std::ranges::all_of(scanner->m_row.cells, &QString::isEmpty);
        if (!isBlank) {
            scanner->rows.append(scanner->m_row);
        }
        scanner->m_row.cells.clear();
        scanner->m_isCut = false;
        scanner->m_isInRow = false;
    }

    void feed(QByteArrayView line)
    {
        const bool isBlank = line.trimmed().isEmpty();
        m_isInRow = m_isInRow || !isBlank;
        if (csv_parse(&m_parser, line.data(), static_cast<size_t>(line.size()), &takeCell, &takeRow,
                      this)
            != static_cast<size_t>(line.size())) {
            throw std::bad_alloc(); // the only way for it to fail when it is not strict
        }
    }

    // Whether no quote is open.
    bool finish()
    {
        csv_set_opts(&m_parser, CSV_STRICT_FINI | CSV_STRICT);
        const bool isClosed = csv_fini(&m_parser, &takeCell, &takeRow, this) == 0;
        csv_set_opts(&m_parser, 0);
        if (!isClosed) {
            const unsigned char separator = csv_get_delim(&m_parser);
            csv_free(&m_parser);
            csv_init(&m_parser, 0);
            csv_set_delim(&m_parser, separator);
            m_row.cells.clear();
        }
        return isClosed;
    }

    csv_parser m_parser = {};
    TableRow m_row;
    qsizetype m_rowStart = 0;
    bool m_isInRow = false;
    bool m_isCut = false;
};

// Of the separators the one whose first rows have the most columns that are alike.
char separatorOf(QByteArrayView text)
{
    constexpr qsizetype looked = 256 * 1024;
    constexpr qsizetype rowsLooked = 20;
    char best = ',';
    double bestWorth = 1.0;
    for (const char separator : separators) {
        RowScanner scanner(separator);
        scanner.scan(text.first(std::min(text.size(), looked)), rowsLooked);
        if (scanner.rows.isEmpty()) {
            continue;
        }
        const qsizetype width = scanner.rows.first().cells.size();
        const auto alike = std::ranges::count_if(
            scanner.rows, [width](const TableRow &row) { return row.cells.size() == width; });
        const double worth = double(width) * double(alike) / double(scanner.rows.size());
        if (width > 1 && worth > bestWorth) {
            best = separator;
            bestWorth = worth;
        }
    }
    return best;
}

// "sep=;", as spreadsheets write it for each other.
char announcedSeparator(QByteArrayView text)
{
    const QByteArray first = text.first(std::min<qsizetype>(text.size(), 8)).toByteArray();
    return first.size() >= 6 && first.left(4).toLower() == "sep="
            && (first.at(5) == '\n' || first.size() == 6)
        ? first.at(4)
        : '\0';
}

void nameColumns(ImportedTable &table, const TableOptions &options, ProblemLog &problems)
{
    using Header = TableOptions::Header;
    table.hasHeader = options.header == Header::Present
        || (options.header == Header::Find && looksLikeHeader(table.rows.first().cells));
    if (table.hasHeader) {
        table.header = table.rows.takeFirst().cells;
        while (!table.header.isEmpty() && table.header.last().isEmpty()) {
            table.header.removeLast();
        }
    }
    const qsizetype named = table.header.size();
    qsizetype width = named;
    for (TableRow &row : table.rows) {
        while (!row.cells.isEmpty() && row.cells.last().isEmpty()) {
            row.cells.removeLast();
        }
        if (table.hasHeader && row.cells.size() > named) {
            problems.add(row.line, ImportProblem::Kind::TooManyCells);
        }
        width = std::max(width, row.cells.size());
    }
    table.header.resize(width);
}

// A workbook, a picture, a page of the web: with the name of a table.
bool isOfAnotherKind(const QByteArray &bytes)
{
    constexpr std::array<QByteArrayView, 7> beginnings{
        "PK\x03\x04", "\x89PNG", "\xff\xd8\xff", "%PDF", "\xd0\xcf\x11\xe0", "<html", "<!doctype"};
    const QByteArray start = bytes.left(16).trimmed().toLower();
    return std::ranges::any_of(beginnings, [&start](QByteArrayView each) {
        return start.startsWith(each.toByteArray().toLower());
    });
}

void read(const QByteArray &bytes, const TableOptions &options, ImportedTable &table,
          ProblemLog &problems)
{
    if (isOfAnotherKind(bytes)) {
        problems.add(0, ImportProblem::Kind::NotATable);
        return;
    }
    if (bytes.size() > mostBytes) {
        problems.add(0, ImportProblem::Kind::FileTooLarge);
        return;
    }
    table.charset = options.charset.isEmpty() ? charsetOf(bytes) : options.charset;
    const DecodedText decoded = textIn(bytes, table.charset);
    if (!decoded.isExact) {
        problems.add(0, ImportProblem::Kind::BadEncoding, QString::fromLatin1(table.charset));
    }
    const QByteArray utf8 = decoded.text.toUtf8();
    QByteArrayView text(utf8);
    int linesBefore = 0;
    const char announced = announcedSeparator(text);
    if (announced != '\0') {
        text = text.sliced(std::min<qsizetype>(text.size(), 6));
        linesBefore = 1;
    }
    table.separator = options.separator != '\0' ? options.separator
        : announced != '\0'                     ? announced
                                                : separatorOf(text);
    RowScanner scanner(table.separator);
    scanner.scan(text, text.size() + 1);
    table.rows = std::move(scanner.rows);
    for (TableRow &row : table.rows) {
        row.line += linesBefore;
    }
    for (const int line : std::as_const(scanner.unclosed)) {
        problems.add(line + linesBefore, ImportProblem::Kind::UnclosedQuote);
    }
    for (const int line : std::as_const(scanner.cut)) {
        problems.add(line + linesBefore, ImportProblem::Kind::TooManyColumns);
    }
    if (table.rows.isEmpty()) {
        problems.add(0, ImportProblem::Kind::NotATable);
        return;
    }
    nameColumns(table, options, problems);
}

} // namespace

ImportedTable readCsvTable(const QByteArray &bytes, const TableOptions &options)
{
    return withinMemory(
        ImportedTable::Format::Csv,
        [&](ImportedTable &table, ProblemLog &problems) { read(bytes, options, table, problems); });
}

} // namespace interchange
