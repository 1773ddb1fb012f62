// Folders and contacts that the person wants at hand.
//
// Promise  a favourite whose folder or contact is deleted is not listed, and comes back with it.
// Thread   store thread, through Store::read and Store::commit.
// Errors   Storage.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"

namespace store {

class Connection;

struct Favourite
{
    domain::FolderKey folder; // one of the two
    domain::ContactKey contact;
    domain::MailboxKey mailbox; // that it lies in
    QString name;               // of the contact

    bool isSameAs(const Favourite &other) const
    {
        return folder == other.folder && contact == other.contact;
    }
    bool operator==(const Favourite &) const = default;
};

domain::Result<QList<Favourite>> favourites(Connection &connection); // in the person's order

// At the end; nothing for one that is there. Only the key counts, here and below.
domain::Result<domain::ChangeSet> addFavourites(Connection &connection, QList<Favourite> added);
domain::Result<domain::ChangeSet> removeFavourite(Connection &connection, Favourite removed);
domain::Result<domain::ChangeSet> orderFavourites(Connection &connection,
                                                  QList<Favourite> favourites);

} // namespace store
