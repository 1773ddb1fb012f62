// How the person wants contacts to be shown, place by place.
//
// Shape    A place is a name that its reader gives it ("folder:12"); the store does not look into it.
// Thread   store thread, through Store::read and Store::commit.
// Errors   Storage.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/contactview.h"
#include "services/domain/result.h"

#include <QHash>

namespace store {

class Connection;

domain::Result<QHash<QString, domain::ContactView>> placeViews(Connection &connection);

domain::Result<domain::ChangeSet> setPlaceView(Connection &connection, QString place,
                                               domain::ContactView view);

} // namespace store
