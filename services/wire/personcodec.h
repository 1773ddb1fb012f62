// People ranked by relevance, as v1.0 answers them.
//
// Promise  Pure. Texts may be "" or null; both read as empty. The order of the answer is the ranking:
//          scores compare only within one answer and are not kept. Kinds of phones are read in any
//          letters.
// Thread   any.   Errors  BadReply with the path.
// Source   Graph v1.0 "person resource type", "List people"; facts 8.
#pragma once

#include "services/domain/contact.h"
#include "services/wire/deltapage.h"

namespace wire {

struct PersonItem
{
    QString id;             // no id of a contact, and not always one of a user
    QString personClass;    // "Person", "Group"
    QString personSubclass; // "OrganizationUser", "PersonalContact"
    QString userPrincipalName;
    domain::Contact contact; // what of it a contact can hold

    bool operator==(const PersonItem &) const = default;
};

domain::Result<Page<PersonItem>> readPersonPage(const QByteArray &bytes);

} // namespace wire
