// Where the person is: the row of the left pane whose contacts the list shows.
#pragma once

#include "models/foldertreemodel.h"
#include "services/domain/contactfilter.h"

namespace ui {

struct Place
{
    models::FolderTreeModel::Kind kind = models::FolderTreeModel::Kind::AllContacts;
    domain::MailboxKey mailbox; // invalid with AllContacts and Category
    domain::FolderKey folder;   // valid with Folder alone
    QString category;           // with Category
    store::SavedViewKey view;   // with SavedView, as is the next
    QString searchText;
    QString title; // as the tree writes it
    bool isDefaultFolder = false;

    QString id() const; // the same place in every session: "folder:12"

    // Its own, narrowed by what the person wants to see of it. A category joins the others that are asked
    // for: of any of them, or of all.
    domain::ContactFilter filter(domain::ContactFilter narrowed) const;

    bool isFolder() const { return kind == models::FolderTreeModel::Kind::Folder; }

    // Whether both show the same contacts; the title may differ.
    bool isSameAs(const Place &other) const
    {
        return kind == other.kind && mailbox == other.mailbox && folder == other.folder
            && category == other.category && view == other.view;
    }
};

// Rows that are no place to stand on.
bool isHeading(models::FolderTreeModel::Kind kind);

// The words of a row: those of the store, or the window's own for "All contacts" and the heading.
// Of what somebody shares: with whom, and that it is for reading only. Empty elsewhere.
QString sharingText(const QModelIndex &index);

QString titleOf(const models::FolderTreeModel &model, const QModelIndex &index);

Place placeAt(const models::FolderTreeModel &model, const QModelIndex &index);
QModelIndex indexOfPlace(const models::FolderTreeModel &model, const Place &place);

// The mailboxes that have people.
QList<domain::MailboxKey> mailboxesOfPeople(const models::FolderTreeModel &model);

// Where a new or imported contact goes: the folder itself, else the default folder of its mailbox, else
// the default folder of the first mailbox. Invalid while there is no mailbox.
domain::FolderKey folderForNew(const models::FolderTreeModel &model, const Place &place);

// Whether nothing may be put there; false also while the folders are still being read.
bool isClosedForNew(const models::FolderTreeModel &model, const Place &place);

} // namespace ui
