// How many contacts each saved view shows.
//
// Cost     a search for each.   Thread  store thread, through Store::read.   Errors  as contactOrder.
#pragma once

#include "services/domain/result.h"
#include "services/store/savedviews.h"

#include <QHash>

namespace store {

domain::Result<QHash<SavedViewKey, int>> savedViewCounts(Connection &connection);

} // namespace store
