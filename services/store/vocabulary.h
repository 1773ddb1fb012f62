// The words of all contacts: which of them somebody may have meant who typed another one.
//
// Promise  Words of four letters and more. A word stays after its contact went: what it finds is looked up
//          in the index as if it had been typed.
// Cost     one pass over the words; most are told apart by their letters alone.
// Thread   store thread.   Errors  Storage.
#pragma once

#include "services/domain/result.h"

#include <QSet>
#include <QStringList>

#include <vector>

namespace store {

class Connection;
struct FoldedContact;

class Vocabulary
{
public:
    void add(const QString &word);

    // The nearest ones within the errors that a word of its length is forgiven, best first; none that
    // holds what was typed as it is.
    QStringList near(const QString &typed) const;

private:
    struct Word
    {
        quint32 begin = 0;
        quint32 length = 0;
        quint32 letters = 0; // a bit for each of a to z
    };

    QString m_text; // of all words, one behind the other
    std::vector<Word> m_words;
};

QSet<QString> wordsOf(const FoldedContact &contact);

domain::Result<> addWords(Connection &connection, const QSet<QString> &words);
domain::Result<QStringList> wordsNear(Connection &connection, const QString &typed);

} // namespace store
