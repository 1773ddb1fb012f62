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

// What it is about, and a value of it: in full, and in one line. An empty one has no text.
QString conflictTitle(const store::Conflict &conflict);
QString conflictValueText(const store::Conflict &conflict, const domain::PropertyValue &value);
QString conflictValueLine(const store::Conflict &conflict, const domain::PropertyValue &value);

// Whether there is room for both: a photo, or a member of additional data, is one.
bool canKeepBoth(const store::Conflict &conflict);

// What keeping both does with this one.
QString keepBothHint(const store::Conflict &conflict);

// With the line for the notes where keeping both needs one: "Mobile: +420 777 100 200".
store::ConflictDecision conflictDecision(const store::Conflict &conflict,
                                         store::ConflictChoice choice);

} // namespace ui
