// What a card says of the fields that people define, and of what other programs keep beside a contact.
//
// Promise  pure; groups as of cardContent(). A value under no known field shows under its id; one of a
//          retired field does not show. What other programs keep can only be read.
#pragma once

#include "services/store/contactrows.h"
#include "ui/contacts/cardcontent.h"

namespace ui {

// The values by the fields' ids.
QJsonObject fieldValues(const store::ContactDetails &details);

QList<CardGroup> fieldGroups(const store::ContactDetails &details);

} // namespace ui
