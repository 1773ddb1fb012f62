#pragma once

#include <QString>
#include <QStringList>

namespace mailbox {

struct Person;

// A $search on people: words that names or addresses begin with, "topic: ..." for what somebody was
// talked to about, or both.
//
// Shape    letter case and accents do not matter. Each word may be wrong by one letter (left out,
//          added, changed, or two swapped) from 4 letters on, by two from 8 on. Every word has to
//          match. A topic is looked for in notes, categories, job, department and company.
// Errors   Refusal 400 for a space or an @ without double quotes around the whole.
// Source   Graph "Get relevant information about people", "people: list".
class PeopleSearch
{
public:
    enum class Match { None, Fuzzy, Exact };

    explicit PeopleSearch(const QString &search); // the value of $search

    bool hasTopic() const { return !m_topic.isEmpty(); }
    Match match(const Person &person) const;

private:
    QStringList m_words;
    QString m_topic;
};

// How many single changes, at least, make 'word' begin with 'start'; a swap of neighbours is one.
int changesToStartWith(const QString &start, const QString &word);

} // namespace mailbox
