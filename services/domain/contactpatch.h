// Only the properties that change, each with its new value. What an edit is, from the editor down to
// the PATCH body.
//
// Promise  Pure values. apply(base, difference(base, edited)) == edited.
//          foldPatches(a, b) applied once equals a applied, then b.
#pragma once

#include "services/domain/contactproperty.h"

#include <map>

namespace domain {

struct ContactPatch
{
    std::map<ContactProperty, PropertyValue> values;

    bool isEmpty() const { return values.empty(); }
    bool touches(ContactProperty property) const { return values.contains(property); }
    bool operator==(const ContactPatch &) const = default;
};

ContactPatch difference(const Contact &base, const Contact &edited);
Contact apply(Contact contact, const ContactPatch &patch);
ContactPatch foldPatches(ContactPatch first, const ContactPatch &second);

// The values that `contact` has for the properties that `patch` touches: the base of a patch that is
// about to be applied, and so also the patch that undoes it.
ContactPatch restrictedTo(const ContactPatch &patch, const Contact &contact);

} // namespace domain
