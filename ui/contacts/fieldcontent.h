// What a card says of the fields that people define, and of what other programs keep beside a contact.
//
// Promise  pure; groups as of cardContent(). A value under no known field shows under its id; one of a
//          retired field does not show. What other programs keep can only be read. Each schema extension is a
//          group of its own.
#pragma once

#include "services/store/contactrows.h"
#include "ui/contacts/cardcontent.h"

namespace ui {

// The values by the fields' ids.
QJsonObject fieldValues(const store::ContactDetails &details);

// What several contacts have of the fields that all of their accounts have; bytes nobody can write.
struct SharedFields
{
    domain::CustomFields fields;
    QJsonObject common;
    QStringList mixed; // ids of those whose values differ
};
SharedFields sharedFields(const QList<store::ContactDetails> &contacts);

// What of the changes changes this contact.
QJsonObject fieldEffect(const store::ContactDetails &details, const QJsonObject &changes);

QList<CardGroup> fieldGroups(const store::ContactDetails &details);

} // namespace ui
