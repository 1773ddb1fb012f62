#include "services/interchange/ldiftable.h"

#include "services/interchange/csvtable.h"
#include "services/interchange/tablecharset.h"
#include "services/interchange/tablememory.h"

#include <QHash>

#include <algorithm>

namespace interchange {

namespace {

constexpr qsizetype longestValue = 8 * 1024 * 1024;

struct Attribute
{
    int line = 0;
    QByteArray text; // "mail: a@b", unfolded
};

using Entry = QList<Attribute>;

// Unfolds lines; an empty one ends an entry.
QList<Entry> entriesOf(const QByteArray &text)
{
    QList<Entry> entries(1);
    bool isComment = false;
    int number = 0;
    for (const QByteArray &raw : text.split('\n')) {
        ++number;
        if (raw.startsWith(' ') && !isComment && !entries.last().isEmpty()) {
            entries.last().last().text += raw.mid(1);
        } else if (raw.startsWith(' ') && isComment) {
            continue;
        } else if (raw.isEmpty()) {
            isComment = false;
            if (!entries.last().isEmpty()) {
                entries.append(Entry());
            }
        } else {
            isComment = raw.startsWith('#');
            if (!isComment) {
                entries.last().append({number, raw});
            }
        }
    }
    return entries;
}

class TableMaker
{
public:
    TableMaker(ImportedTable &table, const QByteArray &charset, ProblemLog &problems)
        : m_table(table)
        , m_charset(charset)
        , m_problems(problems)
    {
    }

    void add(const Entry &entry)
    {
        TableRow row{.line = entry.first().line, .cells = {}};
        QHash<QByteArray, int> seen;
        for (const Attribute &attribute : entry) {
            const qsizetype colon = attribute.text.indexOf(':');
            if (colon <= 0) {
                m_problems.add(attribute.line, ImportProblem::Kind::UnreadableLine,
                               QString::fromUtf8(attribute.text.left(40)));
                continue;
            }
            // "mail;lang-en" is mail.
            const QByteArray name = attribute.text.left(colon).split(';').first().trimmed();
            const std::optional<QByteArray> value = valueOf(attribute, colon);
            if (!value) {
                continue;
            }
            const QByteArray lower = name.toLower();
            if (lower == "version" && entry.size() == 1) {
                return;
            }
            if (lower == "changetype" && value->toLower() != "add") {
                m_problems.add(row.line, ImportProblem::Kind::NoContact);
                return;
            }
            if (lower == "objectclass") {
                m_isPerson = m_isPerson || value->toLower().contains("person");
                m_isGroup = m_isGroup || value->toLower().startsWith("group")
                    || value->toLower() == "organizationalunit"
                    || value->toLower() == "organization" || value->toLower() == "dcobject";
                continue;
            }
            if (lower == "jpegphoto" || lower == "thumbnailphoto") {
                row.photo = row.photo.isEmpty() ? *value : row.photo;
                continue;
            }
            put(row, columnOf(lower, seen[lower]++), *value, attribute.line);
        }
        const bool isKept = m_isPerson || !m_isGroup;
        m_isPerson = false;
        m_isGroup = false;
        if (isKept && !row.cells.isEmpty()) {
            m_table.rows.append(row);
        }
    }

private:
    std::optional<QByteArray> valueOf(const Attribute &attribute, qsizetype colon)
    {
        const QByteArray rest = attribute.text.mid(colon + 1);
        if (rest.size() > longestValue) {
            m_problems.add(attribute.line, ImportProblem::Kind::TooLong);
            return std::nullopt;
        }
        if (rest.startsWith('<')) {
            m_problems.add(attribute.line, ImportProblem::Kind::ValueElsewhere,
                           QString::fromUtf8(rest.mid(1).trimmed()));
            return std::nullopt;
        }
        if (!rest.startsWith(':')) {
            return rest.trimmed();
        }
        const auto decoded = QByteArray::fromBase64Encoding(
            rest.mid(1).trimmed(), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded) {
            m_problems.add(attribute.line, ImportProblem::Kind::BadEncoding,
                           QString::fromUtf8(attribute.text.left(colon)));
            return std::nullopt;
        }
        return *decoded;
    }

    qsizetype columnOf(const QByteArray &name, int occurrence)
    {
        const auto found = m_columns.constFind({name, occurrence});
        if (found != m_columns.cend()) {
            return *found;
        }
        const qsizetype column = m_columns.size();
        if (column < mostColumns) {
            m_columns.insert({name, occurrence}, column);
            m_table.header.append(QString::fromLatin1(name));
        }
        return column;
    }

    void put(TableRow &row, qsizetype column, const QByteArray &value, int line)
    {
        if (column >= mostColumns) {
            m_problems.add(line, ImportProblem::Kind::TooManyColumns);
            return;
        }
        const DecodedText decoded = textIn(value, m_charset);
        if (!decoded.isExact) {
            m_problems.add(line, ImportProblem::Kind::BadEncoding, m_table.header.at(column));
        }
        while (row.cells.size() <= column) {
            row.cells.append(QString());
        }
        row.cells[column] = decoded.text.trimmed();
    }

    ImportedTable &m_table;
    QByteArray m_charset;
    ProblemLog &m_problems;
    QHash<std::pair<QByteArray, int>, qsizetype> m_columns;
    bool m_isPerson = false;
    bool m_isGroup = false;
};

void read(const QByteArray &bytes, const TableOptions &options, ImportedTable &table,
          ProblemLog &problems)
{
    if (bytes.size() > mostBytes) {
        problems.add(0, ImportProblem::Kind::FileTooLarge);
        return;
    }
    table.charset = options.charset.isEmpty() ? charsetOf(bytes) : options.charset;
    // Values in base64 are of the same charset, but for a file that is UTF-16 as a whole.
    const bool isWide = table.charset.startsWith("UTF-16");
    QByteArray text = isWide ? textIn(bytes, table.charset).text.toUtf8() : bytes;
    if (text.startsWith("\xef\xbb\xbf")) {
        text.remove(0, 3);
    }
    text.replace("\r\n", "\n").replace('\r', '\n');
    TableMaker maker(table, isWide ? QByteArrayLiteral("UTF-8") : table.charset, problems);
    for (const Entry &entry : entriesOf(text)) {
        if (!entry.isEmpty()) {
            maker.add(entry);
        }
    }
    if (table.rows.isEmpty()) {
        problems.add(0, ImportProblem::Kind::NotATable);
    }
}

} // namespace

ImportedTable readLdifTable(const QByteArray &bytes, const TableOptions &options)
{
    return withinMemory(
        ImportedTable::Format::Ldif,
        [&](ImportedTable &table, ProblemLog &problems) { read(bytes, options, table, problems); });
}

bool looksLikeLdif(const QByteArray &bytes)
{
    QByteArray start = bytes.left(4096);
    start.replace("\r\n", "\n").replace('\r', '\n');
    for (const QByteArray &line : start.split('\n')) {
        if (!line.trimmed().isEmpty() && !line.startsWith('#')) {
            const QByteArray lower = line.toLower();
            return lower.startsWith("dn:") || lower.startsWith("version: 1");
        }
    }
    return false;
}

} // namespace interchange
