// What the text index keeps of a contact: its texts as they are compared.
//
// Promise  Pure: a page can be folded on another thread than the store's, with a folder of that thread.
// Cost     about 15 us; the first text of an alphabet some 20 ms, in which ICU reads its rules.
// Thread   any.
#pragma once

#include "services/domain/contactproperty.h"
#include "services/domain/keys.h"
#include "services/domain/result.h"
#include "services/domain/searchquery.h"

namespace text {
class TextFolder;
}

namespace store {

class Connection;

struct FoldedContact
{
    QString name;    // a line for each way to say it: as shown, its readings, yomi, nickname
    QString details; // one value a line, behind the mark of its field
    QString digits;  // of its phone numbers, a space behind each

    bool operator==(const FoldedContact &) const = default;
};

FoldedContact foldContact(const text::TextFolder &folder, const domain::Contact &contact);

// The form in which foldContact() writes (contact_fold.form).
constexpr int newestFold = 1;

// The mark of a property, of an address that of one of its parts: a character that no one types.
QChar fieldMark(domain::ContactProperty property,
                domain::AddressPart part = domain::AddressPart::Any);
QChar customFieldMark(); // of all custom fields alike
bool isFieldMark(uint character);

// The marks of all values in which a field of the search looks.
QString fieldMarks(std::span<const domain::ContactProperty> properties, domain::AddressPart part);

// The single texts of a value; an address: street, city, state, country, postal code.
QStringList textsOf(const domain::PropertyValue &value);

bool isPhone(domain::ContactProperty property);

// As store/searchindex.h has it, of a contact that has been folded before.
domain::Result<> indexNewContact(Connection &connection, domain::ContactKey key,
                                 const FoldedContact &folded);

} // namespace store
