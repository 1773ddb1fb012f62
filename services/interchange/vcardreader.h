// Reads vCard 2.1, 3.0 and 4.0, one card at a time, from an input of any size.
//
// Promise  Any bytes are read without a crash; memory stays under a few cards (8 MB each) however
// big
//          the input is. What was good before a defect is given out. No address in a card is
//          loaded.
// Errors   As problems: takeProblems() gives those found since it was last asked; at most 1000 in
// all. Stop     Between cards by not calling next(); within a long stretch without cards by the
// token.
//          A stopped reader gives nothing more.
// Thread   Any one thread; `device` must be open and outlive the reader.
#pragma once

#include "services/interchange/cardscanner.h"

namespace interchange {

class VCardReader
{
public:
    explicit VCardReader(QIODevice &device, std::stop_token stop = {});

    std::optional<ImportedContact> next();
    QList<ImportProblem> takeProblems() { return m_problems.take(); }
    qint64 bytesRead() const { return m_lines.bytesRead(); }

private:
    std::optional<ImportedContact> nextCard();
    std::optional<ImportedContact> read(const RawCard &card);

    ProblemLog m_problems;
    LineReader m_lines;
    CardScanner m_scanner;
    bool m_isOver = false; // there was no memory
};

ImportedCards readVCards(const QByteArray &bytes);

} // namespace interchange
