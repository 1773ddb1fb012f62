// What a column of a table does to a contact, by its field.
//
// Shape    which of the members of a rule speak stands behind its use.
#pragma once

#include "services/domain/contact.h"
#include "services/interchange/tablefield.h"

namespace interchange {

struct FieldRule
{
    enum class Use {
        Nothing,
        NamedNote,
        Text, // text
        Email,
        EmailName,
        Phone, // type
        Im,
        Street,  // address
        PostBox, // address
        Place,   // address, part
        Page,    // type
        Day,     // date
        BirthPart,
        Gender,
        Children,
        Relation,
        LabelledDay,
        Categories,
        Notes,
        Kind, // kindOf
    };

    TableField field;
    Use use = Use::Nothing;
    QString domain::Contact::*text = nullptr;
    QDate domain::Contact::*date = nullptr;
    const char *type = "";                                       // as in a vCard: "WORK,FAX"
    domain::PhysicalAddress domain::Contact::*address = nullptr; // null: the labelled one
    QString domain::PhysicalAddress::*part = nullptr;
    Use kindOf = Use::Nothing;
};

const FieldRule &ruleOf(TableField field);

} // namespace interchange
