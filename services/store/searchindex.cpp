#include "services/store/searchindex.h"

#include "services/store/connection.h"
#include "services/store/fieldvalues.h"
#include "services/store/foldedcontact.h"
#include "services/store/shownrow.h"

#include <QSet>

#include <algorithm>

namespace store {

namespace {

constexpr qsizetype trigramLength = 3;
constexpr qsizetype fewestDigits = 3;

struct Word
{
    QString text;
    QString digits; // empty unless the word can be a part of a phone number
};

QString digitsOfWord(const QString &word)
{
    const bool canBePhone = std::ranges::all_of(
        word, [](QChar c) { return c.isDigit() || QStringLiteral("+-()./").contains(c); });
    const QString digits = canBePhone ? text::digitsOf(word) : QString();
    return digits.size() >= fewestDigits ? digits : QString();
}

QList<Word> wordsOf(const Connection &connection, const QString &typed)
{
    QList<Word> words;
    const QStringList parts =
        connection.textFolder().fold(typed).simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        words.append({part, digitsOfWord(part)});
    }
    return words;
}

bool nameHolds(const FoldedContact &contact, const Word &word)
{
    return contact.name.contains(word.text);
}

bool holds(const FoldedContact &contact, const Word &word)
{
    return nameHolds(contact, word) || contact.details.contains(word.text)
        || (!word.digits.isEmpty() && contact.digits.contains(word.digits));
}

bool isLong(const Word &word)
{
    return word.text.toUcs4().size() >= trigramLength;
}

QString quoted(QString term)
{
    return u'"' + term.replace(u'"', QLatin1String("\"\"")) + u'"';
}

// The index takes any text inside quotes as text; NUL alone would end the expression early.
QString matchExpression(const QList<Word> &words)
{
    QStringList terms;
    for (const Word &word : words) {
        if (!isLong(word)) {
            continue;
        }
        QString text = word.text;
        QString term = QStringLiteral("{name details} : ") + quoted(text.remove(QChar(u'\0')));
        if (!word.digits.isEmpty()) {
            term = u'(' + term + QStringLiteral(" OR digits : ") + quoted(word.digits) + u')';
        }
        terms.append(term);
    }
    return terms.join(QLatin1String(" AND "));
}

// The index may answer more than asked for (short words are not in it), so each candidate is
// compared.
void takeHits(Query &query, const QList<Word> &words, Matches &matches)
{
    while (query.next()) {
        const FoldedContact contact{query.text(1), query.text(2), query.text(3)};
        const auto held = [&contact](const Word &word) { return holds(contact, word); };
        const auto inName = [&contact](const Word &word) { return nameHolds(contact, word); };
        if (std::ranges::all_of(words, inName)) {
            matches.byName.append(domain::ContactKey{query.integer(0)});
        } else if (std::ranges::all_of(words, held)) {
            matches.elsewhere.append(domain::ContactKey{query.integer(0)});
        }
    }
}

domain::Result<std::optional<FoldedContact>> storedFold(Connection &connection,
                                                        domain::ContactKey key, bool &indexed)
{
    Query query(connection,
                "SELECT name, details, digits, indexed FROM contact_fold WHERE contact_key = ?");
    if (query.run(key) && query.next()) {
        indexed = query.integer(3) != 0;
        return FoldedContact{query.text(0), query.text(1), query.text(2)};
    }
    if (query.failed()) {
        return tl::unexpected(query.error());
    }
    return std::optional<FoldedContact>();
}

// The index keeps no text: what is taken out of it must be told once more.
domain::Result<> removeFromIndex(Connection &connection, domain::ContactKey key,
                                 const FoldedContact &old)
{
    Query query(connection,
                "INSERT INTO contact_text (contact_text, rowid, name, details, digits)"
                " VALUES ('delete', ?, ?, ?, ?)");
    return query.execute(key, old.name, old.details, old.digits);
}

} // namespace

domain::Result<Matches> findMatches(Connection &connection, QString typed)
{
    const QList<Word> words = wordsOf(connection, typed);
    const QString expression = matchExpression(words);
    Matches matches;
    if (expression.isEmpty()) {
        Query scan(connection, "SELECT contact_key, name, details, digits FROM contact_fold");
        scan.run();
        takeHits(scan, words, matches);
        if (scan.failed()) {
            return tl::unexpected(scan.error());
        }
    } else {
        Query found(connection,
                    "SELECT f.contact_key, f.name, f.details, f.digits"
                    " FROM contact_text t JOIN contact_fold f ON f.contact_key = t.rowid"
                    " WHERE contact_text MATCH ? AND f.indexed = 1");
        found.run(expression);
        takeHits(found, words, matches);
        if (found.failed()) {
            return tl::unexpected(found.error());
        }
        Query waiting(connection,
                      "SELECT contact_key, name, details, digits FROM contact_fold"
                      " WHERE indexed = 0");
        waiting.run();
        takeHits(waiting, words, matches);
        if (waiting.failed()) {
            return tl::unexpected(waiting.error());
        }
    }
    return matches;
}

domain::Result<domain::ContactKeys> matchingContacts(Connection &connection, QString typed)
{
    auto matches = findMatches(connection, std::move(typed));
    if (!matches) {
        return tl::unexpected(matches.error());
    }
    return matches->byName + matches->elsewhere;
}

domain::Result<QList<HitReason>> hitReasons(Connection &connection, domain::ContactKey key,
                                            QString typed)
{
    const auto contact = shownContact(connection, key);
    if (!contact) {
        return tl::unexpected(contact.error());
    }
    const QString name = domain::shownName(*contact);
    const QString foldedName = connection.textFolder().fold(name);
    QList<HitReason> reasons;
    for (const Word &word : wordsOf(connection, typed)) {
        if (foldedName.contains(word.text)) {
            continue;
        }
        for (const domain::PropertyInfo &info : domain::contactProperties()) {
            const QStringList texts = textsOf(domain::value(*contact, info.property));
            const auto found = std::ranges::find_if(texts, [&](const QString &text) {
                return connection.textFolder().fold(text).contains(word.text)
                    || (isPhone(info.property) && !word.digits.isEmpty()
                        && text::digitsOf(text).contains(word.digits));
            });
            if (found != texts.end()) {
                const HitReason reason{info.property, *found};
                if (!reasons.contains(reason)) {
                    reasons.append(reason);
                }
                break;
            }
        }
    }
    if (reasons.isEmpty()) {
        reasons.append({domain::ContactProperty::DisplayName, name});
    }
    return reasons;
}

domain::Result<> indexContact(Connection &connection, domain::ContactKey key,
                              const domain::Contact &contact)
{
    FoldedContact folded = foldContact(connection.textFolder(), contact);
    const auto fields = refreshFieldValues(connection, key);
    if (!fields) {
        return tl::unexpected(fields.error());
    }
    folded.details += *fields;
    bool indexed = false;
    const auto old = storedFold(connection, key, indexed);
    if (!old) {
        return tl::unexpected(old.error());
    }
    if (*old == folded) {
        return {};
    }
    if (indexed) {
        if (auto done = removeFromIndex(connection, key, **old); !done) {
            return done;
        }
    }
    Query query(connection,
                "INSERT OR REPLACE INTO contact_fold"
                " (contact_key, name, details, digits, indexed) VALUES (?, ?, ?, ?, 0)");
    return query.execute(key, folded.name, folded.details, folded.digits);
}

domain::Result<> indexNewContact(Connection &connection, domain::ContactKey key,
                                 const domain::Contact &contact)
{
    return indexNewContact(connection, key, foldContact(connection.textFolder(), contact));
}

domain::Result<> indexNewContact(Connection &connection, domain::ContactKey key,
                                 const FoldedContact &folded)
{
    Query query(
        connection,
        "INSERT INTO contact_fold (contact_key, name, details, digits) VALUES (?, ?, ?, ?)");
    return query.execute(key, folded.name, folded.details, folded.digits);
}

domain::Result<> unindexContact(Connection &connection, domain::ContactKey key)
{
    if (auto done = forgetFieldValues(connection, key); !done) {
        return done;
    }
    bool indexed = false;
    const auto old = storedFold(connection, key, indexed);
    if (!old) {
        return tl::unexpected(old.error());
    }
    if (!*old) {
        return {};
    }
    if (indexed) {
        if (auto done = removeFromIndex(connection, key, **old); !done) {
            return done;
        }
    }
    return Query(connection, "DELETE FROM contact_fold WHERE contact_key = ?").execute(key);
}

domain::Result<int> indexWaitingContacts(Connection &connection, int maximum)
{
    domain::ContactKeys waiting;
    {
        Query query(connection,
                    "SELECT contact_key FROM contact_fold WHERE indexed = 0"
                    " ORDER BY contact_key LIMIT ?");
        query.run(maximum);
        while (query.next()) {
            waiting.append(domain::ContactKey{query.integer(0)});
        }
        if (query.failed()) {
            return tl::unexpected(query.error());
        }
    }
    for (const domain::ContactKey key : waiting) {
        Query insert(connection,
                     "INSERT INTO contact_text (rowid, name, details, digits)"
                     " SELECT contact_key, name, details, digits FROM contact_fold"
                     " WHERE contact_key = ?");
        if (const auto done = insert.execute(key); !done) {
            return tl::unexpected(done.error());
        }
        Query mark(connection, "UPDATE contact_fold SET indexed = 1 WHERE contact_key = ?");
        if (const auto done = mark.execute(key); !done) {
            return tl::unexpected(done.error());
        }
    }
    return static_cast<int>(waiting.size());
}

} // namespace store
