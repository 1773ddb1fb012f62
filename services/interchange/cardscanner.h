// Finds the cards of an input and puts their folded lines together, without looking into them.
//
// Promise  Bounded: 8 MB a card, 1 MB a property (8 MB where a picture may be), 10 000 properties.
//          Counts nesting, never recurses. What was good before a defect is given out.
// Folding  A line that begins with a blank or tab continues the one above, less that one character;
//          so does what follows a soft break of quoted-printable, and a line that is no property.
#pragma once

#include "services/interchange/linereader.h"
#include "services/interchange/problemlog.h"

namespace interchange {

struct RawLine
{
    QByteArray bytes; // unfolded: [group.]NAME[;parameter...]:value
    int number = 0;
};

struct RawCard
{
    QList<RawLine> lines;
    int line = 0;          // of BEGIN
    bool isClosed = false; // its END was there
};

class CardScanner
{
public:
    static constexpr qsizetype longestProperty = 1024 * 1024;
    static constexpr qsizetype largestCard = 8 * 1024 * 1024;
    static constexpr qsizetype mostProperties = 10'000;
    static constexpr qsizetype longestPreamble = 1024 * 1024; // text before the first card

    CardScanner(LineReader &lines, ProblemLog &problems);

    std::optional<RawCard> next();

private:
    enum class Step { Continue, CardDone };

    void outside(const LineReader::Line &line);
    Step inside(const LineReader::Line &line);
    void insideNested(const LineReader::Line &line);
    void open(int line);
    void append(QByteArrayView bytes, bool cut);
    void startProperty(const LineReader::Line &line);
    void finishProperty();
    void finishInput();
    bool awaitsNestedCard() const;

    LineReader &m_lines;
    ProblemLog &m_problems;
    RawCard m_card;
    bool m_isOpen = false;
    bool m_anyCard = false;
    bool m_isFinished = false;
    int m_nextBegin = 0; // line of a BEGIN that closed the card before it

    QByteArray m_property;
    int m_propertyLine = 0;
    qsizetype m_propertyLimit = 0;
    bool m_hasProperty = false;
    bool m_isDropped = false;
    bool m_isQuotedPrintable = false;
    qsizetype m_cardSize = 0;
    bool m_isCardFull = false;

    int m_nesting = 0;
    bool m_lastWasBegin = false;
    bool m_nestedAgent = false;
    bool m_nestingReported = false;

    int m_strayLine = 0;
    bool m_strayIsEnd = false;
    qsizetype m_preambleSize = 0;
};

} // namespace interchange
