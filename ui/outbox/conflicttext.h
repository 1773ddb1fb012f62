// The words about conflicts, for every place that speaks of them, and what a choice comes to.
//
// Promise  pure. Plain sentences without technical words.
// Thread   GUI thread.
#pragma once

#include "services/store/conflicts.h"

namespace ui {

QString conflictNotice();     // on the contact
QString conflictsExplained(); // above the choice

QString choiceText(store::ConflictChoice choice);       // "Keep mine"
QString choiceForAllText(store::ConflictChoice choice); // "Keep all of mine"

// What keeping both does with this one.
QString keepBothHint(const store::Conflict &conflict);

// With the line for the notes where keeping both needs one: "Mobile: +420 777 100 200".
store::ConflictDecision conflictDecision(const store::Conflict &conflict,
                                         store::ConflictChoice choice);

} // namespace ui
