#include "services/interchange/cardscanner.h"

#include <algorithm>
#include <array>

namespace interchange {

namespace {

using Kind = ImportProblem::Kind;

constexpr qsizetype longestNestedCard = 64 * 1024;

bool isMark(QByteArrayView line, QByteArrayView mark)
{
    // Marks are short: a line of megabytes is not trimmed and compared as a whole.
    constexpr qsizetype longestMark = 256;
    return line.size() < longestMark && line.trimmed().compare(mark, Qt::CaseInsensitive) == 0;
}

bool isBegin(QByteArrayView line)
{
    return isMark(line, "BEGIN:VCARD");
}

bool isEnd(QByteArrayView line)
{
    return isMark(line, "END:VCARD");
}

bool startsWithBlank(QByteArrayView line)
{
    return line.startsWith(' ') || line.startsWith('\t');
}

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
        || c == '_' || c == '.';
}

// The colon may come in a folded line further down.
bool looksLikeProperty(QByteArrayView line)
{
    const auto nameEnd = std::find_if_not(line.begin(), line.end(), isNameCharacter);
    const auto after = std::find_if(nameEnd, line.end(), [](char c) { return c != ' '; });
    return nameEnd != line.begin() && after != line.end() && (*after == ':' || *after == ';');
}

QByteArray headOf(QByteArrayView line)
{
    const auto colon = std::find(line.begin(), line.end(), ':');
    return line.first(colon - line.begin()).toByteArray().toUpper();
}

QByteArray nameIn(const QByteArray &head)
{
    const auto end = std::find(head.cbegin(), head.cend(), ';');
    const QByteArray fullName = head.first(end - head.cbegin());
    return fullName.mid(fullName.indexOf('.') + 1);
}

bool mayHoldPicture(const QByteArray &head)
{
    if (head.contains("BASE64") || head.contains("ENCODING=B")) {
        return true;
    }
    const QByteArray name = nameIn(head);
    constexpr std::array<QByteArrayView, 5> pictures{"PHOTO", "LOGO", "SOUND", "KEY",
                                                     "X-MS-CARDPICTURE"};
    return std::ranges::find(pictures, QByteArrayView(name)) != pictures.end();
}

bool endsWithSoftBreak(QByteArrayView value)
{
    return value.trimmed().endsWith('=');
}

// "AGENT:" and nothing more: vCard 2.1 puts the card of the agent below.
bool isNestedCardAwaited(QByteArrayView property)
{
    constexpr qsizetype longestAgentHead = 256;
    if (property.size() > longestAgentHead) {
        return false;
    }
    const QByteArray head = property.trimmed().toByteArray().toUpper();
    return head.startsWith("AGENT") && head.endsWith(':');
}

} // namespace

CardScanner::CardScanner(LineReader &lines, ProblemLog &problems)
    : m_lines(lines)
    , m_problems(problems)
{
}

std::optional<RawCard> CardScanner::next()
{
    if (m_isFinished) {
        return std::nullopt;
    }
    if (m_nextBegin > 0) {
        open(std::exchange(m_nextBegin, 0));
    }
    while (!m_isFinished) {
        const std::optional<LineReader::Line> line = m_lines.next();
        if (!line || m_lines.isStopped()) {
            finishInput();
            break;
        }
        if (!m_isOpen) {
            outside(*line);
        } else if (inside(*line) == Step::CardDone) {
            m_isOpen = false;
            return std::exchange(m_card, {});
        }
    }
    if (!std::exchange(m_isOpen, false)) {
        return std::nullopt;
    }
    return std::exchange(m_card, {});
}

void CardScanner::open(int line)
{
    m_card = {.lines = {}, .line = line, .isClosed = false};
    m_isOpen = true;
    m_anyCard = true;
    m_hasProperty = false;
    m_property.clear();
    m_cardSize = 0;
    m_isCardFull = false;
    m_nesting = 0;
    m_nestingReported = false;
    m_lastWasBegin = true;
    m_strayLine = 0;
}

void CardScanner::outside(const LineReader::Line &line)
{
    const bool begins = isBegin(line.bytes);
    if (!begins && m_strayLine == 0 && !QByteArrayView(line.bytes).trimmed().isEmpty()) {
        m_strayLine = line.number;
        m_strayIsEnd = isEnd(line.bytes);
        if (m_anyCard || m_strayIsEnd) {
            m_problems.add(line.number, m_strayIsEnd ? Kind::EndWithoutBegin : Kind::StrayText);
        }
    }
    if (begins) {
        if (!m_anyCard && m_strayLine > 0 && !m_strayIsEnd) {
            m_problems.add(m_strayLine, Kind::StrayText);
        }
        open(line.number);
        return;
    }
    if (!m_anyCard) {
        m_preambleSize += line.bytes.size();
        if (m_preambleSize > longestPreamble) {
            finishInput();
        }
    }
}

CardScanner::Step CardScanner::inside(const LineReader::Line &line)
{
    // A folded text may well hold "END:VCARD" on a line of its own.
    const bool continues = m_hasProperty && startsWithBlank(line.bytes);
    const bool begins = !continues && isBegin(line.bytes);
    const bool wasBegin = std::exchange(m_lastWasBegin, begins);
    if (begins) {
        if (wasBegin || awaitsNestedCard()) {
            const bool isAgent = m_nesting == 0 && !wasBegin;
            if (!isAgent && !std::exchange(m_nestingReported, true)) {
                m_problems.add(line.number, Kind::NestedCard);
            }
            // A BEGIN right after a BEGIN is the same card said twice, not one that needs its own
            // END.
            m_nesting += wasBegin ? 0 : 1;
            return Step::Continue;
        }
        m_problems.add(m_card.line, Kind::UnclosedCard);
        finishProperty();
        m_nextBegin = line.number;
        return Step::CardDone;
    }
    if (m_nesting > 0) {
        insideNested(line);
        return Step::Continue;
    }
    if (!continues && isEnd(line.bytes)) {
        finishProperty();
        m_card.isClosed = true;
        return Step::CardDone;
    }
    if (m_hasProperty && m_isQuotedPrintable && endsWithSoftBreak(m_property)) {
        m_property.truncate(m_property.lastIndexOf('='));
        append(line.bytes, line.cut);
    } else if (QByteArrayView(line.bytes).trimmed().isEmpty()) {
        return Step::Continue;
    } else if (continues) {
        append(QByteArrayView(line.bytes).sliced(1), line.cut);
    } else if (looksLikeProperty(line.bytes)) {
        startProperty(line);
    } else if (m_hasProperty) {
        append("\n", false);
        append(line.bytes, line.cut);
    } else {
        m_problems.add(line.number, Kind::UnreadableLine);
    }
    return Step::Continue;
}

// The card of an AGENT becomes the value of that property, as vCard 3.0 writes it in the first
// place.
void CardScanner::insideNested(const LineReader::Line &line)
{
    m_nestedAgent = isNestedCardAwaited(line.bytes);
    if (!startsWithBlank(line.bytes) && isEnd(line.bytes)) {
        --m_nesting;
    } else if (m_nesting == 1 && m_property.size() < longestNestedCard) {
        append("\n", false);
        append(QByteArrayView(line.bytes).first(std::min(line.bytes.size(), longestNestedCard)),
               false);
    }
}

bool CardScanner::awaitsNestedCard() const
{
    return m_nesting > 0 ? m_nestedAgent : m_hasProperty && isNestedCardAwaited(m_property);
}

void CardScanner::startProperty(const LineReader::Line &line)
{
    finishProperty();
    if (m_isCardFull) {
        return;
    }
    if (m_card.lines.size() == mostProperties) {
        m_isCardFull = true;
        m_problems.add(line.number, Kind::TooManyProperties);
        return;
    }
    const QByteArray head = headOf(line.bytes);
    m_propertyLimit = mayHoldPicture(head) ? largestCard : longestProperty;
    m_isQuotedPrintable = head.contains("QUOTED-PRINTABLE");
    m_propertyLine = line.number;
    m_hasProperty = true;
    m_isDropped = false;
    append(line.bytes, line.cut);
}

void CardScanner::append(QByteArrayView bytes, bool cut)
{
    if (m_isDropped) {
        return;
    }
    const qsizetype size = m_property.size() + bytes.size();
    if (!cut && size <= m_propertyLimit && m_cardSize + size <= largestCard) {
        m_property.append(bytes);
        return;
    }
    const bool propertyTooLong = cut || size > m_propertyLimit;
    const QByteArray head = headOf(m_property.isEmpty() ? bytes : QByteArrayView(m_property));
    m_problems.add(m_propertyLine, propertyTooLong ? Kind::TooLong : Kind::CardTooLarge,
                   QString::fromLatin1(nameIn(head)));
    m_isCardFull = m_isCardFull || !propertyTooLong;
    m_isDropped = true;
    m_property = {};
}

void CardScanner::finishProperty()
{
    if (std::exchange(m_hasProperty, false) && !m_isDropped) {
        m_cardSize += m_property.size();
        if (m_property.contains(':') || m_card.lines.isEmpty()) {
            m_card.lines.append({std::exchange(m_property, {}), m_propertyLine});
        } else {
            m_card.lines.last().bytes += '\n' + m_property; // it was text of the property above
        }
    }
    m_property = {};
}

void CardScanner::finishInput()
{
    m_isFinished = true;
    if (m_lines.isStopped()) {
        m_isOpen = false;
        return;
    }
    if (m_lines.readFailed()) {
        m_problems.add(m_lines.lineNumber(), Kind::ReadFailed);
    }
    if (m_isOpen) {
        finishProperty();
        m_problems.add(m_card.line, Kind::UnexpectedEnd);
    } else if (!m_anyCard && m_problems.count() == 0) {
        m_problems.add(std::max(m_strayLine, 1), Kind::NotAVCard);
    }
}

} // namespace interchange
