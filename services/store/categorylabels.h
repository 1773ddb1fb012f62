// The labels of contacts: categories are on a contact by name, in whatever spelling.
//
// Thread   store thread.   Errors  Storage.
// Source   facts 4.3; names are compared as domain::categoryId compares them.
#pragma once

#include "services/domain/keys.h"
#include "services/domain/result.h"

#include <QStringList>

namespace store {

class Connection;

// Every spelling of the name that shown contacts have: for a query by category.
domain::Result<QStringList> spellingsOf(Connection &connection, const QString &name);

// Shown contacts of the mailbox that have the label, in any spelling but `except`.
domain::Result<domain::ContactKeys> labelledContacts(Connection &connection,
                                                     domain::MailboxKey mailbox,
                                                     const QString &name, const QString &except);

// With `newName` in the place of `name`, once; without it when that is empty.
QStringList relabelled(const QStringList &labels, const QString &name, const QString &newName);

} // namespace store
