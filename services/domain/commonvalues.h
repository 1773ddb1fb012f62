// What several contacts have in common, for editing them together.
//
// Promise  pure. A property that all have alike is in `common`; one that differs is in `mixed`, and
//          empty in `common`.
#pragma once

#include "services/domain/contactpatch.h"

#include <set>

namespace domain {

struct CommonValues
{
    Contact common;
    std::set<ContactProperty> mixed;

    bool operator==(const CommonValues &) const = default;
};

CommonValues commonValues(const QList<Contact> &contacts);

// What of the patch changes this contact.
ContactPatch effectOn(const Contact &contact, const ContactPatch &patch);

} // namespace domain
