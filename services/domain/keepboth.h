// What is left to do to keep my value of a conflict beside the one that shows.
//
// Shape    edit: the property itself, where there is room: an empty value, a list below the service's limit,
//          further lines of the notes. rest: what of mine has no place there, for the notes; empty: nothing.
// Promise  Pure. What shows is never taken away; what shows already is not added again; nothing of mine is
//          missing from now, edit and rest together. An address stands in one entry only: a second name for
//          it is rest.
#pragma once

#include "services/domain/contactpatch.h"

namespace domain {

struct KeptBoth
{
    ContactPatch edit;
    PropertyValue rest;

    bool operator==(const KeptBoth &) const = default;
};

KeptBoth keepBoth(ContactProperty property, const PropertyValue &mine, const Contact &now);

// The notes with these lines of text at their end, but for those that they hold already.
QString withLines(const QString &notes, const QString &text);

} // namespace domain
