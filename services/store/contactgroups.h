// Files contacts under the headings of a grouped list.
//
// Shape    found: the contacts in the order of the rows to be; byName: the same in the order of names,
//          with the section of each.
// Promise  Groups stand in the order of their headings: initials and companies as the locale files them,
//          folders as the tree shows them, categories by name, all turned round
//          where the rows are first sorted by the same and descending; what has no value comes last. Within a
//          group the rows keep their order.
// Thread   store thread.   Errors  as columnValues.
#pragma once

#include "services/store/contactrows.h"

namespace store {

class Connection;
struct ColumnValues;

struct NamedContact
{
    domain::ContactKey key;
    QString section;
    bool isNameless = false; // comes last, whichever way names are ordered
};

// Fills keys and groups of the order; adds to its unkept.
domain::Result<> groupContacts(Connection &connection, const ContactQuery &query,
                               const domain::ContactKeys &found, const QList<NamedContact> &byName,
                               ContactOrder &order);

void noteUnkept(ContactOrder &order, const ColumnValues &values);

// Where each contact lies; the folders as places in the tree.
struct FolderPlaces
{
    QList<domain::ContactFolder> folders;          // in the order of the tree
    QHash<domain::ContactKey, int> placeOfContact; // into folders
};

domain::Result<FolderPlaces> folderPlaces(Connection &connection);

} // namespace store
