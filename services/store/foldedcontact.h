// What the text index keeps of a contact: its texts as they are compared.
//
// Promise  Pure: a page can be folded on another thread than the store's, with a folder of that thread.
// Cost     about 15 us; the first text of an alphabet some 20 ms, in which ICU reads its rules.
// Thread   any.
#pragma once

#include "services/domain/contactproperty.h"
#include "services/domain/keys.h"
#include "services/domain/result.h"

namespace text {
class TextFolder;
}

namespace store {

class Connection;

struct FoldedContact
{
    QString name;
    QString details; // all else, one value a line
    QString digits;  // of its phone numbers, a space behind each

    bool operator==(const FoldedContact &) const = default;
};

FoldedContact foldContact(const text::TextFolder &folder, const domain::Contact &contact);

// The single texts of a value.
QStringList textsOf(const domain::PropertyValue &value);

bool isPhone(domain::ContactProperty property);

// As store/searchindex.h has it, of a contact that has been folded before.
domain::Result<> indexNewContact(Connection &connection, domain::ContactKey key,
                                 const FoldedContact &folded);

} // namespace store
