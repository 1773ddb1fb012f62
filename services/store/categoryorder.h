// The order that the person gave the categories. It is this computer's own: the service keeps none.
//
// Shape    Names, compared as domain::categoryId compares them, for all mailboxes together. What is not
//          named comes after what is, by name.
// Thread   store thread, through Store::read and Store::commit.   Errors  Storage.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"

#include <QHash>
#include <QStringList>

namespace store {

class Connection;

domain::Result<domain::ChangeSet> orderCategories(Connection &connection, QStringList names);

// The place of each that has one, by domain::categoryId.
domain::Result<QHash<QString, int>> categoryPlaces(Connection &connection);

} // namespace store
