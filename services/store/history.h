// What the person did, newest first, and the way back.
//
// Promise  Undo is a new change with the inverse values, so it reaches the server and survives a
//          restart; a change that was never sent is simply taken back. Undo restores only what the
//          change touched: later edits of other properties stay. A new action ends what could be
//          redone. Undoing a delete that the server already carried out creates the contact anew
//          (same key, same values, same photo).
// Thread   store thread.   Errors  Storage; NotFound when there is nothing to undo or redo.
#pragma once

#include "services/domain/changeset.h"
#include "services/domain/result.h"
#include "services/store/committed.h"

#include <QDateTime>

#include <optional>

namespace store {

class Connection;

enum class ChangeKind {
    CreateContacts,
    ImportContacts,
    CopyContacts,
    UpdateContacts,
    MoveContacts,
    DeleteContacts,
    MergeContacts,
    RestoreContacts,
    SetPhoto,
    RemovePhotos,
    FlagContacts,
    CompleteContacts,
    UnflagContacts,
    SetExtensions,
    RemoveExtensions,
    AddCategories,
    RemoveCategories,
    SetCategories, // and no others
    ClearCategories,
    SettleConflicts,
    CreateFolder,
    RenameFolder,
    MoveFolder,
    CopyFolder,
    DeleteFolder,
    CreateCategories,
    RecolorCategory,
    RenameCategory,
    DeleteCategory,
    RemoveView, // saved under a name
};

// Enough for the sentence "Move 12 contacts to Suppliers".
struct ChangeTitle
{
    domain::ChangeKey key;
    ChangeKind kind = ChangeKind::UpdateContacts;
    int count = 0; // contacts or folders touched; of categories, how many of these
    QString name;  // of the contact, folder or category when count is 1
    QString
        folderName; // where to, with move, copy, import, create; the new name of a category; the
                    // categories that contacts got or lost; the day that a flag is due, ISO 8601;
                    // the key of a saved view
    QDateTime createdAt;
    bool operator==(const ChangeTitle &) const = default;
};

struct UndoState
{
    std::optional<ChangeTitle> undo; // what undo would take back
    std::optional<ChangeTitle> redo;
    bool operator==(const UndoState &) const = default;
};

domain::Result<UndoState> undoState(Connection &connection);

// What was undone or redone, besides the change set.
domain::Result<Committed<ChangeTitle>> undo(Connection &connection);
domain::Result<Committed<ChangeTitle>> redo(Connection &connection);

// Undoes this very change, whatever was done since: of one that undo would not take back next, only
// what no later change has touched. NotFound when nothing of it can be undone (any more).
domain::Result<Committed<ChangeTitle>> undoChange(Connection &connection, domain::ChangeKey change);
domain::Result<bool> canUndo(Connection &connection, domain::ChangeKey change);

} // namespace store
