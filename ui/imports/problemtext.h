// What is wrong in a file of contacts, in words.
#pragma once

#include "services/interchange/importedcards.h"

namespace ui {

// "the text is damaged and was read as far as possible. (UTF-8)", to stand behind a place
QString problemText(const interchange::ImportProblem &problem);

// "Line 4: …"; without its line where it speaks of the whole file.
QString problemLine(const interchange::ImportProblem &problem);

} // namespace ui
