// Collects the problems of one input, and keeps a hostile input from making millions of them.
//
// Promise  Never holds more than `most` entries between two calls of take(), nor gives out more in
// all.
#pragma once

#include "services/interchange/importedcards.h"

#include <utility>

namespace interchange {

class ProblemLog
{
public:
    static constexpr int most = 1000;

    void add(int line, ImportProblem::Kind kind, const QString &detail = {})
    {
        if (m_count > most) {
            return;
        }
        const bool isLast = m_count++ == most;
        m_problems.append({line, isLast ? ImportProblem::Kind::LimitReached : kind,
                           isLast ? QString() : detail.left(100)});
    }

    QList<ImportProblem> take() { return std::exchange(m_problems, {}); }
    int count() const { return m_count; }

private:
    QList<ImportProblem> m_problems;
    int m_count = 0;
};

} // namespace interchange
