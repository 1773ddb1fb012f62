// What a person types to search, taken apart: words in any order, quotes, field terms, -terms.
//
// Shape    anna prag          every word is found somewhere
//          "anna berg"        together
//          company:acme       in this field; company:"acme ltd" too
//          has:photo flag:overdue birthday:march   what is known of the contact
//          -anna -city:prag   not
// Promise  parseSearch answers something for any text. A word with a colon that is no field ("http://x")
//          is a word like others, and is named in unknownFields. A term that is still being typed
//          ("company:") asks for nothing. Values of has:, flag: and birthday: may be cut off where it is
//          clear what they begin.
// Thread   any; pure.
#pragma once

#include "services/domain/contactproperty.h"

#include <QDate>
#include <QStringList>

#include <span>

namespace domain {

enum class AddressPart { Any, Street, City, State, CountryOrRegion, PostalCode };

enum class SearchHas { Photo, Flag, Property }; // what has: asks for

enum class SearchFlag { Any, Overdue, Today, Complete };

// A birthday that is asked for: each part that is not 0 must agree.
struct SearchDay
{
    int year = 0;
    int month = 0;
    int day = 0;

    bool operator==(const SearchDay &) const = default;
};

struct SearchField
{
    enum class Kind { Text, Folder, Has, Flag, Birthday };

    QLatin1String name;
    QLatin1String also; // other names, a space between two
    Kind kind = Kind::Text;
    std::span<const ContactProperty> properties; // Text: where to look
    AddressPart part = AddressPart::Any;
};

std::span<const SearchField> searchFields();      // in the order in which they are offered
const SearchField *searchField(QStringView name); // by any of its names, in any case; null: none

struct SearchTerm
{
    enum class Kind { Text, Field, Folder, Has, Flag, Birthday };

    Kind kind = Kind::Text;
    QString text;                       // as typed, without quotes, field and minus
    const SearchField *field = nullptr; // that it names; null: none
    bool isNegated = false;
    bool isQuoted = false;
    SearchFlag flag = SearchFlag::Any;   // Flag
    SearchHas has = SearchHas::Property; // Has
    QList<ContactProperty> properties;   // Has Property: any of them
    QList<SearchDay> days;               // Birthday: any of them

    bool operator==(const SearchTerm &) const = default;
};

// Why a search cannot be answered as it was meant.
struct SearchProblem
{
    enum class Kind { UnknownField, UnknownValue, UnknownFolder, UnknownCategory };

    Kind kind = Kind::UnknownField;
    QString field;
    QString value;

    bool operator==(const SearchProblem &) const = default;
};

struct SearchQuery
{
    QList<SearchTerm> terms;
    QList<SearchProblem> problems;      // any: nothing can be found
    QList<SearchProblem> unknownFields; // searched for as words

    bool isEmpty() const { return terms.isEmpty() && problems.isEmpty(); }
    bool operator==(const SearchQuery &) const = default;
};

// today: what birthday:today, :tomorrow, :week and :month mean.
SearchQuery parseSearch(const QString &typed, QDate today);

// The values that a field knows by name: of has:, flag: and birthday:.
QStringList searchValues(SearchField::Kind kind);

// What is being typed at a place of the text: for completion.
struct SearchWord
{
    qsizetype begin = 0; // behind a minus
    qsizetype end = 0;
    QString field; // as typed, before the colon
    QString text;  // of the value, or of the word; without quotes
};
SearchWord searchWordAt(const QString &typed, qsizetype place);

} // namespace domain
