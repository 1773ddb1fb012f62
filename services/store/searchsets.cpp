#include "services/store/searchsets.h"

#include "services/store/connection.h"
#include "services/store/namedirectory.h"
#include "services/store/shortgrams.h"

#include <QDate>

#include <algorithm>
#include <optional>

namespace store {

namespace {

using domain::Result;
using Kind = domain::SearchTerm::Kind;

tl::unexpected<domain::Error> stopped()
{
    return domain::failure(domain::Error::Kind::Cancelled, QStringLiteral("search"));
}

class Search
{
public:
    Search(Connection &connection, const NameDirectory &directory, const StopFlag &stop)
        : m_connection(connection)
        , m_directory(directory)
        , m_stop(stop)
    {
    }

    Result<KeySet> run(const PreparedSearch &search)
    {
        PreparedSearch wanted;
        PreparedSearch unwanted;
        for (const PreparedTerm &term : search.terms) {
            (term.isNegated ? unwanted : wanted).terms.append(term);
        }
        KeySet found = m_directory.all();
        auto done = readWaiting(search.terms);
        done = done && !wanted.terms.isEmpty() ? narrow(found, wanted.terms) : done;
        for (const PreparedTerm &term : std::as_const(unwanted.terms)) {
            KeySet without = found;
            done = done ? narrow(without, {term}) : done;
            found.subtract(without);
        }
        return done ? Result<KeySet>(std::move(found)) : tl::unexpected(done.error());
    }

private:
    struct Waiting
    {
        qint64 key = 0;
        FoldedContact contact;
    };

    static bool isText(const PreparedTerm &term)
    {
        return !term.holders && term.kind != Kind::Folder && term.kind != Kind::Flag
            && !(term.kind == Kind::Has && term.marks.isEmpty());
    }

    // What is to be compared by its lines: the index does not know in which of them it found a text.
    static bool isOfLines(const PreparedTerm &term)
    {
        return term.kind == Kind::Field || term.kind == Kind::Birthday;
    }

    Result<> readWaiting(const QList<PreparedTerm> &terms)
    {
        if (std::ranges::none_of(terms, &Search::isText)) {
            return {};
        }
        Query query(m_connection,
                    "SELECT contact_key, name, details, digits FROM contact_fold"
                    " WHERE indexed = 0 OR form = 0");
        query.run();
        while (query.next()) {
            if (m_stop.isSet()) {
                return stopped();
            }
            m_waiting.push_back({query.integer(0), {query.text(1), query.text(2), query.text(3)}});
            m_waitingKeys.insert(m_waiting.back().key);
        }
        return query.failed() ? Result<>(tl::unexpected(query.error())) : Result<>();
    }

    // Keeps those for which every term holds.
    Result<> narrow(KeySet &found, const QList<PreparedTerm> &terms)
    {
        KeySet indexed = found;
        QStringList expressions;
        for (const PreparedTerm &term : terms) {
            auto done = isText(term) ? narrowByIndex(indexed, term, expressions)
                                     : narrowByFacts(found, term);
            if (!done) {
                return done;
            }
        }
        if (!expressions.isEmpty()) {
            const auto matches = matching(expressions.join(QLatin1String(" AND ")));
            if (!matches) {
                return tl::unexpected(matches.error());
            }
            indexed.intersect(*matches);
        }
        indexed.subtract(m_waitingKeys);
        indexed.intersect(found);
        if (auto done = compareLines(indexed, terms); !done) {
            return done;
        }
        for (const Waiting &each : m_waiting) {
            const bool isMeant = found.contains(each.key)
                && std::ranges::all_of(terms, [&each](const PreparedTerm &term) {
                                     return !isText(term) || termHolds(term, each.contact);
                                 });
            if (isMeant) {
                indexed.insert(each.key);
            }
        }
        found = std::move(indexed);
        return {};
    }

    Result<> narrowByIndex(KeySet &indexed, const PreparedTerm &term, QStringList &expressions)
    {
        if (const QString expression = matchExpression(term); !expression.isEmpty()) {
            expressions << u'(' + expression + u')';
        } else if (term.kind == Kind::Text) {
            const auto holding = holdingAll(term);
            if (!holding) {
                return tl::unexpected(holding.error());
            }
            indexed.intersect(*holding);
        } else if (!term.words.isEmpty()) {
            const auto holding = holdingWord(term.words.first());
            if (!holding) {
                return tl::unexpected(holding.error());
            }
            indexed.intersect(*holding);
        }
        const bool mayBeTheName =
            term.marks.contains(fieldMark(domain::ContactProperty::DisplayName));
        if (!term.marks.isEmpty() && !mayBeTheName) {
            KeySet having;
            for (const QChar mark : term.marks) {
                const auto with = contactsWithGram(m_connection, mark);
                if (!with) {
                    return tl::unexpected(with.error());
                }
                having.unite(*with);
            }
            indexed.intersect(having);
        }
        return {};
    }

    Result<KeySet> holdingAll(const PreparedTerm &term)
    {
        std::optional<KeySet> all;
        for (const SearchWord &word : term.words) {
            auto holding = holdingWord(word);
            if (!holding) {
                return holding;
            }
            if (all) {
                all->intersect(*holding);
            } else {
                all = *std::move(holding);
            }
        }
        if (!term.number.isEmpty()) {
            SearchWord number{.text = term.number.first(), .digits = term.number, .also = {}};
            const auto holding = holdingWord(number);
            if (!holding) {
                return holding;
            }
            all->unite(*holding);
        }
        return *std::move(all);
    }

    Result<KeySet> holdingWord(const SearchWord &word)
    {
        return isLong(word) ? matching(matchExpression(word))
                            : contactsWithGram(m_connection, word.text);
    }

    Result<KeySet> matching(const QString &expression)
    {
        KeySet keys;
        Query query(m_connection, "SELECT rowid FROM contact_text WHERE contact_text MATCH ?");
        query.run(expression);
        while (query.next()) {
            keys.insert(query.integer(0));
            if (m_stop.isSet()) {
                return stopped();
            }
        }
        return query.failed() ? Result<KeySet>(tl::unexpected(query.error()))
                              : Result<KeySet>(std::move(keys));
    }

    Result<> compareLines(KeySet &found, const QList<PreparedTerm> &terms)
    {
        for (const PreparedTerm &term : terms) {
            if (!isOfLines(term)) {
                continue;
            }
            KeySet kept;
            if (const QString expression = beginningExpression(term); !expression.isEmpty()) {
                auto beginning = matching(expression);
                if (!beginning) {
                    return tl::unexpected(beginning.error());
                }
                kept = *std::move(beginning);
                kept.intersect(found);
                found.subtract(kept);
            }
            if (auto done = keepHolding(found, term); !done) {
                return done;
            }
            found.unite(kept);
        }
        return {};
    }

    Result<> keepHolding(KeySet &found, const PreparedTerm &term)
    {
        KeySet kept;
        Result<> done;
        found.forEach([&](qint64 key) {
            if (!done) {
                return;
            }
            if (m_stop.isSet()) {
                done = stopped();
                return;
            }
            Query query(m_connection,
                        "SELECT name, details, digits FROM contact_fold WHERE contact_key = ?");
            if (query.run(key) && query.next()) {
                if (termHolds(term, {query.text(0), query.text(1), query.text(2)})) {
                    kept.insert(key);
                }
            } else if (query.failed()) {
                done = tl::unexpected(query.error());
            }
        });
        found = std::move(kept);
        return done;
    }

    Result<> narrowByFacts(KeySet &found, const PreparedTerm &term)
    {
        if (term.holders) {
            KeySet holders;
            for (const domain::ContactKey contact : *term.holders) {
                holders.insert(contact.value);
            }
            found.intersect(holders);
            return {};
        }
        if (term.kind == Kind::Folder) {
            const auto folders = foldersNamed(m_connection, term.term.text);
            if (!folders) {
                return tl::unexpected(folders.error());
            }
            KeySet inside;
            for (const NameDirectory::Entry &entry : m_directory.entries()) {
                if (folders->contains(entry.folder)) {
                    inside.insert(entry.key.value);
                }
            }
            found.intersect(inside);
            return {};
        }
        const bool isPhoto = term.kind == Kind::Has && term.term.has == domain::SearchHas::Photo;
        const auto keys = isPhoto ? withPhoto() : flagged(term);
        if (!keys) {
            return tl::unexpected(keys.error());
        }
        found.intersect(*keys);
        return {};
    }

    static Result<KeySet> keysOf(Query &query)
    {
        KeySet keys;
        while (query.next()) {
            keys.insert(query.integer(0));
        }
        return query.failed() ? Result<KeySet>(tl::unexpected(query.error()))
                              : Result<KeySet>(std::move(keys));
    }

    Result<KeySet> withPhoto()
    {
        Query query(m_connection, "SELECT contact_key FROM photo WHERE state = 'have'");
        query.run();
        return keysOf(query);
    }

    Result<KeySet> flagged(const PreparedTerm &term)
    {
        using Flag = domain::SearchFlag;
        const Flag flag = term.kind == Kind::Flag ? term.term.flag : Flag::Any;
        const QString today = QDate::currentDate().toString(Qt::ISODate);
        Query query(m_connection,
                    "SELECT key FROM contact INDEXED BY contact_flagged"
                    " WHERE flag > 0 AND deleted_at IS NULL AND flag = ?1"
                    " AND (NOT ?2 OR (flag_due <> '' AND flag_due < ?4))"
                    " AND (NOT ?3 OR flag_due = ?4)");
        using Status = domain::FollowupFlag::Status;
        query.run(static_cast<int>(flag == Flag::Complete ? Status::Complete : Status::Flagged),
                  flag == Flag::Overdue, flag == Flag::Today, today);
        return keysOf(query);
    }

    Connection &m_connection;
    const NameDirectory &m_directory;
    const StopFlag &m_stop;
    std::vector<Waiting> m_waiting;
    KeySet m_waitingKeys;
};

} // namespace

Result<KeySet> contactsMeant(Connection &connection, const PreparedSearch &search,
                             const NameDirectory &directory, const StopFlag &stop)
{
    return Search(connection, directory, stop).run(search);
}

Result<QList<qint64>> foldersNamed(Connection &connection, const QString &text)
{
    const QString wanted = connection.textFolder().fold(text);
    QList<qint64> folders;
    Query query(connection, "SELECT key, name FROM folder WHERE deleted_at IS NULL");
    query.run();
    while (query.next()) {
        if (connection.textFolder().fold(query.text(1)).contains(wanted)) {
            folders.append(query.integer(0));
        }
    }
    return query.failed() ? Result<QList<qint64>>(tl::unexpected(query.error()))
                          : Result<QList<qint64>>(folders);
}

} // namespace store
