// Which values of a card can be edited in their place, in one line, and what writing one changes.
//
// Shape    An entry's id is that of ui/contacts/cardcontent.h: "mobilePhone", "emailAddresses.0"; the
//          name over the card is "displayName".
// Promise  pure. Values of several parts or lines have no text here: the editor edits those.
#pragma once

#include "services/domain/contactpatch.h"

#include <optional>

namespace ui {

std::optional<QString> quickText(const domain::Contact &contact, const QString &entryId);

// Null: the text cannot be read as such a value. Empty: nothing changes.
std::optional<domain::ContactPatch> quickPatch(const domain::Contact &contact,
                                               const QString &entryId, const QString &text);

} // namespace ui
