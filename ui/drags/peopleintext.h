// People in words that were dropped or pasted: "Ada Novák <ada@example.com>; boris@example.com".
//
// Promise  Pure. Each address is one person, once; the name is what stands before it, else there is none.
//          At most maximumPeople.
#pragma once

#include "services/store/editcontacts.h"

namespace ui {

inline constexpr qsizetype maximumPeople = 500;

QList<store::NewContact> peopleIn(const QString &words);

} // namespace ui
