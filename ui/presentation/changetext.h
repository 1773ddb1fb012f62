// What the person did, in words: the undo bar and the texts of Undo and Redo.
//
// Promise  every kind of change has its own sentence, for one and for several.
// Thread   GUI thread.
#pragma once

#include <QString>

namespace store {
struct ChangeTitle;
}

namespace presentation {

QString changeDone(const store::ChangeTitle &title);   // "12 contacts moved to Suppliers"
QString changeUndone(const store::ChangeTitle &title); // "Undone: 12 contacts moved to Suppliers"
QString changeNoun(const store::ChangeTitle &title);   // "Move of 12 Contacts", after Undo and Redo

} // namespace presentation
