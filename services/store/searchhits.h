// Searching: the contacts that are meant by what was typed (domain/searchquery.h), the best ones first.
//
// Promise  Case, accents and alphabets do not matter (text::TextFolder), nor how a phone number is written;
//          any part of a word counts. A name that begins with it stands before one with such a word, then
//          names that hold it inside, then what holds it elsewhere; in each of these, contacts that are
//          used more often, then the order of names. Where that is little, what holds words that differ by
//          typing errors follows. Nothing is found while there are problems.
// Cost     a query of the text index, and the directory anew when contacts have changed since.
// Thread   store thread.   Errors  Storage; Cancelled when it was told to stop.
#pragma once

#include "services/domain/changeset.h"
#include "services/store/namedirectory.h"
#include "services/store/searchterms.h"
#include "services/store/stopflag.h"

namespace store {

enum class HitRank : quint8 { NameBegins, WordBegins, InName, Elsewhere, Mistyped };

struct SearchHit
{
    int place = 0; // in the directory
    HitRank rank = HitRank::Elsewhere;
};

struct SearchHits
{
    std::shared_ptr<const NameDirectory> directory;
    QList<SearchHit> hits; // best first
    QList<domain::SearchProblem> problems;
};

domain::Result<SearchHits> searchHits(Connection &connection, const QString &typed,
                                      const StopFlag &stop = {});

// The contacts alone.
domain::Result<domain::ContactKeys> matchingContacts(Connection &connection, QString typed);

// As prepareSearch, and with the custom fields that the store knows ("Size:XL").
domain::Result<PreparedSearch> preparedSearch(Connection &connection, const QString &typed);

// The same search for words that differ by typing errors; nothing where none does.
domain::Result<std::optional<PreparedSearch>> withTypingErrors(Connection &connection,
                                                               const PreparedSearch &search);

// The person opened it, or wrote to it.
domain::Result<domain::ChangeSet> noteUse(Connection &connection, domain::ContactKey contact);

} // namespace store
