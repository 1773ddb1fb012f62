#include "services/mailbox/peoplesearch.h"

#include "services/mailbox/person.h"
#include "services/mailbox/refusal.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace mailbox {
namespace {

// Without letter case and accents.
QString folded(const QString &text)
{
    QString result;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing)
            result.append(c);
    }
    return result.toCaseFolded();
}

// "jean-luc o'neil" is jean-luc, o'neil, jean, luc, o and neil.
QStringList wordsOf(const QString &text)
{
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    static const QRegularExpression noLetters(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QStringList words = text.split(spaces, Qt::SkipEmptyParts);
    words += text.split(noLetters, Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words;
}

QStringList searchedWords(const Person &person)
{
    QStringList words = wordsOf(folded(
        QStringList{person.text("displayName"), person.text("givenName"), person.text("surname")}
            .join(QLatin1Char(' '))));
    for (const QString &address : person.addresses)
        words +=
            wordsOf(folded(address)) + wordsOf(folded(address.section(QLatin1Char('@'), 0, 0)));
    return words;
}

QString topicsOf(const Person &person)
{
    QStringList topics;
    for (const char *member : {"personalNotes", "jobTitle", "department", "companyName"})
        topics.append(person.text(member));
    for (const QJsonValue &name : person.contact.value(QLatin1String("categories")).toArray())
        topics.append(name.toString());
    return QLatin1Char(' ') + wordsOf(folded(topics.join(QLatin1Char(' ')))).join(QLatin1Char(' '));
}

int allowedChanges(const QString &word)
{
    return word.size() >= 8 ? 2 : word.size() >= 4 ? 1 : 0;
}

PeopleSearch::Match matchWord(const QString &word, const QStringList &searched)
{
    auto best = PeopleSearch::Match::None;
    for (const QString &candidate : searched) {
        if (candidate.startsWith(word))
            return PeopleSearch::Match::Exact;
        if (allowedChanges(word) > 0 && changesToStartWith(word, candidate) <= allowedChanges(word))
            best = PeopleSearch::Match::Fuzzy;
    }
    return best;
}

} // namespace

int changesToStartWith(const QString &start, const QString &word)
{
    const qsizetype width = word.size() + 1;
    QList<QList<int>> rows;
    for (qsizetype i = 0; i <= start.size(); ++i) {
        QList<int> row(width);
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j < width; ++j) {
            if (i == 0) {
                row[j] = static_cast<int>(j);
                continue;
            }
            const bool isSame = start[i - 1] == word[j - 1];
            row[j] = std::min(
                {rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (isSame ? 0 : 1)});
            if (i > 1 && j > 1 && start[i - 1] == word[j - 2] && start[i - 2] == word[j - 1])
                row[j] = std::min(row[j], rows[i - 2][j - 2] + 1);
        }
        rows.append(row);
    }
    return *std::min_element(rows.last().begin(), rows.last().end());
}

PeopleSearch::PeopleSearch(const QString &search)
{
    QString text = search.trimmed();
    const bool isQuoted =
        text.size() >= 2 && text.startsWith(QLatin1Char('"')) && text.endsWith(QLatin1Char('"'));
    if (isQuoted)
        text = text.mid(1, text.size() - 2);
    else if (text.contains(QLatin1Char(' ')) || text.contains(QLatin1Char('@')))
        refuse(400, "ErrorInvalidUrlQuery",
               QStringLiteral("A $search with spaces or @ needs double quotes."));
    const qsizetype topic = text.indexOf(QLatin1String("topic:"), 0, Qt::CaseInsensitive);
    if (topic >= 0) {
        m_topic = folded(text.mid(topic + 6).simplified());
        text = text.left(topic);
    }
    m_words = folded(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

PeopleSearch::Match PeopleSearch::match(const Person &person) const
{
    if (hasTopic() && !topicsOf(person).contains(QLatin1Char(' ') + m_topic))
        return Match::None;
    const QStringList searched = searchedWords(person);
    Match weakest = Match::Exact;
    for (const QString &word : m_words)
        weakest = std::min(weakest, matchWord(word, searched));
    return weakest;
}

} // namespace mailbox
