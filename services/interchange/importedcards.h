// What reading a file of contacts gives: contacts, and a word on each place that could not be read as
// it stands.
//
// Shape    photo: the picture's bytes as they were in the card; the format is not judged here.
//          line: 1-based, of the BEGIN line (contact) or of the defect (problem).
//          detail: data that the sentence names (a property, a charset, a version); may be empty.
// Promise  Problems are kinds, never sentences: the words are made in ui.
#pragma once

#include "services/domain/contact.h"
#include "services/interchange/namedvalue.h"

#include <QByteArray>

namespace interchange {

struct ImportedContact
{
    domain::Contact contact;
    QByteArray photo;
    int line = 0;
    QString uid;
    QList<NamedValue> fields = {}; // X-KARTEI-FIELD
};

struct ImportProblem
{
    enum class Kind {
        NotAVCard,       // nothing in the input is a card
        StrayText,       // text between the cards; skipped
        EndWithoutBegin, // skipped
        UnclosedCard,    // the next card begins before this one ends; both are read
        UnexpectedEnd,   // the input ends inside a card; what was there is read
        NestedCard,      // cards inside cards, deeper than an AGENT; skipped
        EmptyCard,       // nothing in it; no contact is made
        UnreadableLine,  // no property, and nothing it could continue; skipped
        BadEncoding, // bytes that are not of the charset, or not base64; read as far as possible
        UnsupportedVersion, // not 2.1, 3.0 or 4.0; still read
        TooLong,            // one property over its limit; skipped
        CardTooLarge,       // over 8 MB; the rest of the card is skipped
        TooManyProperties,  // over 10 000; the rest of the card is skipped
        LimitReached,       // so many problems that further ones are not listed
        ReadFailed,         // the device refused in the middle
        OutOfMemory,        // the rest is not read
        // Of tables (importedtable.h).
        NotATable,      // nothing in the input is a row
        FileTooLarge,   // over the limit; nothing is read
        UnclosedQuote,  // a quote that the file never closes; its line is skipped
        TooManyCells,   // a row with more values than the header has names; all are kept
        TooManyColumns, // over 500; the rest of the row is skipped
        UnreadableDate, // kept in the notes
        DamagedNumber,  // a phone number that a spreadsheet turned into 4.9E+11; kept as it is
        ValueElsewhere, // a value that is behind an address; it is not fetched
        NoContact,      // an entry that changes or deletes another; skipped
    };

    int line = 0;
    Kind kind = Kind::NotAVCard;
    QString detail;

    bool operator==(const ImportProblem &) const = default;
};

struct ImportedCards
{
    QList<ImportedContact> contacts;
    QList<ImportProblem> problems;
};

} // namespace interchange
