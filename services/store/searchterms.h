// A search made ready to be looked up: folded, its phone numbers as digits, its fields as marks.
//
// Shape    A word is found in the name or the details, or, where it can be a part of a phone number, in the
//          digits. Words that stand beside each other and can be one number are one term.
// Promise  Pure but for the folder; no text of a person's gets into MATCH unquoted.
// Thread   that of the folder.
#pragma once

#include "services/domain/keys.h"
#include "services/domain/searchquery.h"
#include "services/store/foldedcontact.h"

namespace store {

struct SearchWord
{
    QString text;
    QStringList digits; // any of them in a phone number; none: it cannot be one
    QStringList also;   // what may have been meant besides: typing errors

    bool operator==(const SearchWord &) const = default;
};

struct PreparedTerm
{
    domain::SearchTerm::Kind kind = domain::SearchTerm::Kind::Text;
    bool isNegated = false;
    QList<SearchWord> words; // Text: all of them. Field: one
    QStringList number;      // Text: or any of these as a phone number
    QString marks;           // Field, Has, Birthday: of the values where it looks
    domain::SearchTerm term; // as typed
    std::optional<domain::ContactKeys> holders = {}; // "Size:XL" of a custom field: who has it
};

struct PreparedSearch
{
    QList<PreparedTerm> terms;
    QList<domain::SearchProblem> problems;
    QList<domain::SearchProblem> unknownFields;

    // Of the terms that ask for text anywhere and are not negated.
    QList<SearchWord> freeWords() const;
};

PreparedSearch prepareSearch(const text::TextFolder &folder, const QString &typed, QDate today);

bool isLong(const SearchWord &word); // the text index has it
bool wordHolds(const SearchWord &word, const FoldedContact &contact);
bool termHolds(const PreparedTerm &term,
               const FoldedContact &contact);               // Text, Field, Birthday, Has
bool lineHolds(const PreparedTerm &term, QStringView line); // a value behind its mark

// For MATCH; empty: the text index cannot answer it.
QString matchExpression(const SearchWord &word);
QString matchExpression(const PreparedTerm &term);
// Of a field: values that begin with the word. What it finds needs no second look.
QString beginningExpression(const PreparedTerm &term);

} // namespace store
