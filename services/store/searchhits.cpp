#include "services/store/searchhits.h"

#include "services/store/connection.h"
#include "services/store/fieldvalues.h"
#include "services/store/searchsets.h"
#include "services/store/vocabulary.h"
#include "services/text/readings.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace store {

namespace {

using domain::Result;
using Kind = domain::SearchTerm::Kind;

constexpr qsizetype littleFound = 10;

// What ranks by the name: words anywhere, and those of name:.
std::vector<std::string> rankingWords(const PreparedSearch &search)
{
    std::vector<std::string> words;
    for (const PreparedTerm &term : search.terms) {
        const bool isOfName = term.kind == Kind::Field
            && term.marks.contains(fieldMark(domain::ContactProperty::DisplayName));
        if (!term.isNegated && !term.holders && (term.kind == Kind::Text || isOfName)) {
            for (const SearchWord &word : term.words) {
                words.push_back(word.text.toStdString());
            }
        }
    }
    return words;
}

HitRank rankOf(std::string_view name, const std::string &word)
{
    HitRank best = HitRank::Elsewhere;
    for (size_t at = name.find(word); at != std::string_view::npos; at = name.find(word, at + 1)) {
        const char before = at == 0 ? '\n' : name[at - 1];
        if (before == '\n') {
            return HitRank::NameBegins;
        }
        const bool isInside = (before >= 'a' && before <= 'z') || (before >= '0' && before <= '9')
            || static_cast<unsigned char>(before) >= 0x80;
        best = std::min(best, isInside ? HitRank::InName : HitRank::WordBegins);
    }
    return best;
}

HitRank rankOf(std::string_view name, const std::vector<std::string> &words)
{
    HitRank best = HitRank::Elsewhere;
    HitRank worst = HitRank::NameBegins;
    for (const std::string &word : words) {
        const HitRank rank = rankOf(name, word);
        best = std::min(best, rank);
        worst = std::max(worst, rank);
    }
    return words.empty()                                              ? HitRank::Elsewhere
        : best == HitRank::NameBegins && worst <= HitRank::WordBegins ? HitRank::NameBegins
                                                                      : worst;
}

Result<QHash<qint64, int>> usesOf(Connection &connection)
{
    QHash<qint64, int> uses;
    Query query(connection,
                "SELECT contact_key, uses FROM contact_use"
                " UNION ALL SELECT contact_key, 1 FROM favourite"
                " WHERE contact_key IS NOT NULL");
    query.run();
    while (query.next()) {
        uses[query.integer(0)] += static_cast<int>(query.integer(1));
    }
    return query.failed() ? Result<QHash<qint64, int>>(tl::unexpected(query.error()))
                          : Result<QHash<qint64, int>>(uses);
}

// Of thousands the directory is gone through in its order; of few each is looked up.
std::vector<int> placesOf(const KeySet &found, const NameDirectory &directory)
{
    constexpr qsizetype few = 16;
    std::vector<int> places;
    const qsizetype count = found.count();
    places.reserve(static_cast<size_t>(count));
    if (count * few < std::ssize(directory.entries())) {
        found.forEach([&](qint64 key) {
            if (const int place = directory.placeOf(key); place >= 0) {
                places.push_back(place);
            }
        });
        std::ranges::sort(places);
        return places;
    }
    for (int place = 0; place < std::ssize(directory.entries()); ++place) {
        if (found.contains(directory.entries()[static_cast<size_t>(place)].key.value)) {
            places.push_back(place);
        }
    }
    return places;
}

constexpr size_t ranks = static_cast<size_t>(HitRank::Mistyped) + 1;

class Ranking
{
public:
    Ranking(const NameDirectory &directory, const QHash<qint64, int> &uses)
        : m_directory(directory)
        , m_uses(uses)
    {
    }

    void add(int place, HitRank rank) { m_places.at(static_cast<size_t>(rank)).push_back(place); }

    QList<SearchHit> hits()
    {
        QList<SearchHit> hits;
        for (size_t rank = 0; rank < ranks; ++rank) {
            std::vector<int> &places = m_places.at(rank);
            liftUsed(places);
            hits.reserve(hits.size() + std::ssize(places));
            for (const int place : places) {
                hits.append({place, static_cast<HitRank>(rank)});
            }
        }
        return hits;
    }

private:
    int usesAt(int place) const
    {
        return m_uses.value(m_directory.entries()[static_cast<size_t>(place)].key.value);
    }

    void liftUsed(std::vector<int> &places) const
    {
        if (m_uses.isEmpty()) {
            return;
        }
        const auto used =
            std::ranges::stable_partition(places, [this](int place) { return usesAt(place) > 0; });
        std::stable_sort(places.begin(), used.begin(),
                         [this](int one, int other) { return usesAt(one) > usesAt(other); });
    }

    const NameDirectory &m_directory;
    const QHash<qint64, int> &m_uses;
    std::array<std::vector<int>, ranks> m_places;
};

Result<bool> isAnyCategoryNamed(Connection &connection, const QString &text)
{
    const QString wanted = connection.textFolder().fold(text);
    Query query(connection,
                "SELECT name FROM category WHERE deleted_at IS NULL"
                " UNION SELECT name FROM contact_category");
    query.run();
    bool isThere = false;
    while (query.next()) {
        isThere = isThere || connection.textFolder().fold(query.text(0)).contains(wanted);
    }
    return query.failed() ? Result<bool>(tl::unexpected(query.error())) : Result<bool>(isThere);
}

// Asked only where nothing was found: why that may be.
Result<QList<domain::SearchProblem>> problemsOf(Connection &connection,
                                                const PreparedSearch &search)
{
    using Problem = domain::SearchProblem::Kind;
    QList<domain::SearchProblem> problems = search.unknownFields;
    for (const PreparedTerm &term : search.terms) {
        if (term.isNegated) {
            continue;
        }
        if (term.kind == Kind::Folder) {
            const auto folders = foldersNamed(connection, term.term.text);
            if (!folders) {
                return tl::unexpected(folders.error());
            }
            if (folders->isEmpty()) {
                problems.append({Problem::UnknownFolder, QStringLiteral("folder"), term.term.text});
            }
        } else if (term.marks == fieldMark(domain::ContactProperty::Categories)
                   && term.kind == Kind::Field) {
            const auto isThere = isAnyCategoryNamed(connection, term.term.text);
            if (!isThere) {
                return tl::unexpected(isThere.error());
            }
            if (!*isThere) {
                problems.append(
                    {Problem::UnknownCategory, QStringLiteral("category"), term.term.text});
            }
        }
    }
    return problems;
}

} // namespace

Result<std::optional<PreparedSearch>> withTypingErrors(Connection &connection,
                                                       const PreparedSearch &search)
{
    PreparedSearch mistyped = search;
    bool isOther = false;
    for (PreparedTerm &term : mistyped.terms) {
        if (term.kind != Kind::Text || term.isNegated || term.term.isQuoted || term.holders) {
            continue;
        }
        for (SearchWord &word : term.words) {
            auto near = wordsNear(connection, word.text);
            if (!near) {
                return tl::unexpected(near.error());
            }
            word.also = *std::move(near);
            constexpr qsizetype shortestName = 4;
            if (const QString skeleton = text::skeletonOf(word.text);
                word.text.size() >= shortestName && word.digits.isEmpty() && !skeleton.isEmpty()) {
                word.also << skeleton;
            }
            isOther = isOther || !word.also.isEmpty();
        }
    }
    return isOther ? std::optional(mistyped) : std::nullopt;
}

Result<PreparedSearch> preparedSearch(Connection &connection, const QString &typed)
{
    PreparedSearch search = prepareSearch(connection.textFolder(), typed, QDate::currentDate());
    for (PreparedTerm &term : search.terms) {
        const qsizetype colon = term.term.text.indexOf(u':');
        if (term.kind != Kind::Text || term.term.isQuoted || colon <= 0) {
            continue;
        }
        const QString name = term.term.text.left(colon);
        const QString value = term.term.text.mid(colon + 1).remove(u'"');
        auto holders = contactsWithField(connection, name, value);
        if (!holders) {
            return tl::unexpected(holders.error());
        }
        if (*holders) {
            term.holders = **holders;
            search.unknownFields.removeIf(
                [&name](const domain::SearchProblem &each) { return each.field == name; });
        }
    }
    return search;
}

Result<SearchHits> searchHits(Connection &connection, const QString &typed, const StopFlag &stop)
{
    const auto prepared = preparedSearch(connection, typed);
    if (!prepared) {
        return tl::unexpected(prepared.error());
    }
    const PreparedSearch &search = *prepared;
    SearchHits answer{.directory = {}, .hits = {}, .problems = search.problems};
    auto directory = nameDirectory(connection);
    if (!directory) {
        return tl::unexpected(directory.error());
    }
    answer.directory = *std::move(directory);
    if (!search.problems.isEmpty()) {
        return answer;
    }
    const auto exact = contactsMeant(connection, search, *answer.directory, stop);
    const auto uses = usesOf(connection);
    if (!exact || !uses) {
        return tl::unexpected(exact ? uses.error() : exact.error());
    }
    Ranking ranking(*answer.directory, *uses);
    const std::vector<std::string> words = rankingWords(search);
    for (const int place : placesOf(*exact, *answer.directory)) {
        const auto &entry = answer.directory->entries()[static_cast<size_t>(place)];
        ranking.add(place, rankOf(answer.directory->name(entry), words));
    }
    if (exact->count() < littleFound) {
        const auto mistyped = withTypingErrors(connection, search);
        if (!mistyped) {
            return tl::unexpected(mistyped.error());
        }
        if (*mistyped) {
            auto further = contactsMeant(connection, **mistyped, *answer.directory, stop);
            if (!further) {
                return tl::unexpected(further.error());
            }
            further->subtract(*exact);
            for (const int place : placesOf(*further, *answer.directory)) {
                ranking.add(place, HitRank::Mistyped);
            }
        }
    }
    answer.hits = ranking.hits();
    if (answer.hits.isEmpty()) {
        auto problems = problemsOf(connection, search);
        if (!problems) {
            return tl::unexpected(problems.error());
        }
        answer.problems = *std::move(problems);
    }
    return answer;
}

Result<domain::ContactKeys> matchingContacts(Connection &connection, QString typed)
{
    const auto found = searchHits(connection, typed);
    if (!found) {
        return tl::unexpected(found.error());
    }
    domain::ContactKeys keys;
    for (const SearchHit &hit : found->hits) {
        keys.append(found->directory->entries()[static_cast<size_t>(hit.place)].key);
    }
    return keys;
}

Result<domain::ChangeSet> noteUse(Connection &connection, domain::ContactKey contact)
{
    const auto done = Query(connection,
                            "INSERT INTO contact_use (contact_key, uses, used_at) VALUES (?, 1, ?)"
                            " ON CONFLICT (contact_key) DO UPDATE SET uses = uses + 1,"
                            " used_at = excluded.used_at")
                          .execute(contact, QDateTime::currentMSecsSinceEpoch());
    return done ? Result<domain::ChangeSet>(domain::ChangeSet()) : tl::unexpected(done.error());
}

} // namespace store
