// Brings two edits of one contact together.
//
// Shape    base: what both started from; mine: here; theirs: on the server.
// Promise  Pure. A property that one side changed is taken from it. Both changed: lists are merged element
//          by element, notes line by line; given, middle and last name with title and suffix move as one,
//          so do the two yomi names; displayName and fileAs follow the names where both sides had them so.
//          What cannot be brought together is a conflict: theirs is in the result, mine in the conflict,
//          and nothing of either side is missing from both. Equal up to spaces, Unicode form, the letter
//          case of a mail address or the order of categories is equal.
//          merge(b, x, x) == x; merge(b, b, r) == r; merge(b, l, b) == l.
// Source   RELIABILITY section 7; limits of lists as Graph enforces them.
#pragma once

#include "services/domain/contactpatch.h"

#include <QList>

namespace domain {

struct PropertyConflict
{
    ContactProperty property;
    PropertyValue base;
    PropertyValue mine;
    PropertyValue theirs;

    bool operator==(const PropertyConflict &) const = default;
};

struct MergedContact
{
    Contact contact;
    QList<PropertyConflict> conflicts; // in the order of the properties
};

MergedContact merge(const Contact &base, const Contact &mine, const Contact &theirs);

// What `contact` has of the properties that `patch` touches, and of those that move with one of them: the
// base that an edit is to remember, or a name of which each side changed another part would go unnoticed.
ContactPatch baseOf(const ContactPatch &patch, const Contact &contact);

// Whether the service would keep the two values apart for no reason that a person sees.
bool isSameForPeople(ContactProperty property, const PropertyValue &a, const PropertyValue &b);

// The most values that Graph takes; 0: no limit.
qsizetype maximumValues(ContactProperty property);

} // namespace domain
