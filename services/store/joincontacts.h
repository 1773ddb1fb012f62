// What one contact does to another: it becomes part of it, or somebody in its life.
//
// Promise  As store/editcontacts.h: one transaction, one change, one undo. Merging loses nothing: what
//          the kept contact lacks it takes over, lists grow, and what finds no place is written into its
//          notes; the others are deleted. A photo is taken over where there is none, and
//          what programs keep beside it (store/copyextensions.h).
// Thread   store thread, inside a commit.
// Errors   Storage; NotFound when a key is gone; BadInput for a contact and itself.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/contactproperty.h"
#include "services/domain/result.h"

namespace store {

class Connection;

// The line of the notes for a value that has no other place. Pure; called on the store's thread.
using NoteLine = QString (*)(domain::ContactProperty property, const domain::PropertyValue &value);

domain::Result<domain::ChangeSet> mergeContacts(Connection &connection, domain::ContactKeys others,
                                                domain::ContactKey kept, NoteLine noteLine);

enum class Relation { Manager, Assistant, Spouse, Child };

// `person` is the manager, … of `contact`; a spouse is one both ways.
domain::Result<domain::ChangeSet> relateContacts(Connection &connection, domain::ContactKey person,
                                                 domain::ContactKey contact, Relation relation);

} // namespace store
