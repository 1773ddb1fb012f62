#include "services/store/vocabulary.h"

#include "services/store/connection.h"
#include "services/store/foldedcontact.h"
#include "services/store/searchmemory.h"
#include "services/text/editdistance.h"

#include <algorithm>
#include <bit>

namespace store {

namespace {

constexpr qsizetype shortestWord = 4;
constexpr qsizetype longestWord = 24;
constexpr qsizetype mostNear = 12;

quint32 lettersOf(QStringView word)
{
    quint32 letters = 0;
    for (const QChar c : word) {
        if (c >= u'a' && c <= u'z') {
            letters |= quint32{1} << (c.unicode() - u'a');
        }
    }
    return letters;
}

void addWordsOf(const QString &text, QSet<QString> &words)
{
    qsizetype begin = -1;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool isLetter = i < text.size() && text.at(i).isLetter();
        if (isLetter && begin < 0) {
            begin = i;
        } else if (!isLetter && begin >= 0) {
            const qsizetype length = i - begin;
            if (length >= shortestWord && length <= longestWord) {
                words.insert(text.mid(begin, length));
            }
            begin = -1;
        }
    }
}

} // namespace

void Vocabulary::add(const QString &word)
{
    m_words.push_back(
        {static_cast<quint32>(m_text.size()), static_cast<quint32>(word.size()), lettersOf(word)});
    m_text += word;
}

QStringList Vocabulary::near(const QString &typed) const
{
    const int forgiven = text::forgivenErrors(typed.size());
    if (forgiven == 0 || lettersOf(typed) == 0) {
        return {};
    }
    const quint32 letters = lettersOf(typed);
    struct Near
    {
        int errors;
        qsizetype surplus;
        QString word;
        auto rank() const { return std::tie(errors, surplus, word); }
    };
    std::vector<Near> found;
    int most = forgiven;
    for (const Word &each : m_words) {
        if (std::popcount(letters & ~each.letters) > most || each.length + most < typed.size()) {
            continue;
        }
        const QStringView word = QStringView(m_text).mid(each.begin, each.length);
        const int errors = text::errorsBetween(typed, word, most);
        if (errors > 0 && errors <= most) {
            most = errors;
            found.push_back({errors, std::abs(word.size() - typed.size()), word.toString()});
        }
    }
    std::ranges::sort(found, {}, &Near::rank);
    QStringList words;
    for (const Near &each : found) {
        if (each.errors > found.front().errors || words.size() == mostNear) {
            break;
        }
        words.append(each.word);
    }
    return words;
}

QSet<QString> wordsOf(const FoldedContact &contact)
{
    QSet<QString> words;
    addWordsOf(contact.name, words);
    addWordsOf(contact.details, words);
    return words;
}

domain::Result<> addWords(Connection &connection, const QSet<QString> &words)
{
    for (const QString &word : words) {
        Query query(connection, "INSERT OR IGNORE INTO search_word (word) VALUES (?)");
        if (const auto done = query.execute(word); !done) {
            return done;
        }
        if (Vocabulary *known = connection.searchMemory().vocabulary.get();
            known != nullptr && query.rowsAffected() > 0) {
            known->add(word);
        }
    }
    return {};
}

namespace {

// Contacts that wait to be indexed: their words are not learnt yet.
constexpr int mostWaiting = 5000;

domain::Result<Vocabulary> waitingWords(Connection &connection)
{
    QSet<QString> words;
    Query query(connection,
                "SELECT name, details FROM contact_fold WHERE indexed = 0 OR form = 0 LIMIT ?");
    query.run(mostWaiting);
    while (query.next()) {
        words.unite(wordsOf({query.text(0), query.text(1), {}}));
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    Vocabulary vocabulary;
    for (const QString &word : std::as_const(words)) {
        vocabulary.add(word);
    }
    return vocabulary;
}

domain::Result<> readVocabulary(Connection &connection)
{
    if (connection.searchMemory().vocabulary) {
        return {};
    }
    auto read = std::make_unique<Vocabulary>();
    Query query(connection, "SELECT word FROM search_word");
    query.run();
    while (query.next()) {
        read->add(query.text(0));
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    connection.searchMemory().vocabulary = std::move(read);
    return {};
}

} // namespace

domain::Result<QStringList> wordsNear(Connection &connection, const QString &typed)
{
    const int most = text::forgivenErrors(typed.size());
    if (most == 0) {
        return QStringList();
    }
    const auto done = readVocabulary(connection);
    const auto waiting = done ? waitingWords(connection) : tl::unexpected(done.error());
    if (!waiting) {
        return tl::unexpected(waiting.error());
    }
    QStringList near = connection.searchMemory().vocabulary->near(typed) + waiting->near(typed);
    near.removeDuplicates();
    const auto errors = [&typed, most](const QString &word) {
        return text::errorsBetween(typed, word, most);
    };
    std::ranges::stable_sort(near, {}, errors);
    const int least = near.isEmpty() ? 0 : errors(near.first());
    near.removeIf([&](const QString &word) { return errors(word) > least; });
    return near.mid(0, mostNear);
}

} // namespace store
