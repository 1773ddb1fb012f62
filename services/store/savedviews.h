// Views that the person keeps under a name: where to look and what for. How to show it is the view of
// the place savedViewPlace(key) (contactviews.h).
//
// Thread   store thread, through Store::read and Store::commit.
// Errors   Storage; NotFound for a key that is not there.
#pragma once

#include "services/domain/keys.h"
#include "services/domain/result.h"
#include "services/store/committed.h"

namespace store {

class Connection;

using SavedViewKey = domain::Key<struct SavedViewTag>;

struct SavedView
{
    SavedViewKey key;
    QString name;
    domain::MailboxKey mailbox; // as in ContactQuery
    domain::FolderKey folder;
    QString category;
    QString text;

    bool operator==(const SavedView &) const = default;
};

QString savedViewPlace(SavedViewKey key); // "view:7"

// In the person's order; those of folders that are deleted are left out.
domain::Result<QList<SavedView>> savedViews(Connection &connection);

// At the end. The key of `view` is not looked at.
domain::Result<Committed<SavedViewKey>> addSavedView(Connection &connection, SavedView view);
domain::Result<domain::ChangeSet> renameSavedView(Connection &connection, SavedViewKey key,
                                                  QString name);
domain::Result<domain::ChangeSet> removeSavedView(Connection &connection,
                                                  SavedViewKey key); // one change, for undo
domain::Result<domain::ChangeSet> orderSavedViews(Connection &connection, QList<SavedViewKey> keys);

// Inside a commit. One that is hidden keeps its row, with its place in the order below zero, for undo;
// it is forgotten with the change that removed it.
domain::Result<> hideSavedView(Connection &connection, SavedViewKey key);
domain::Result<> showSavedView(Connection &connection, SavedViewKey key);
domain::Result<> forgetHiddenView(Connection &connection, domain::ChangeKey removal);

} // namespace store
