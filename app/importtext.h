// What was wrong in a file, in words: which file, which line, what happens to the rest.
#pragma once

#include "app/vcardimport.h"

namespace app {

QString importProblemText(const FileProblem &problem);

} // namespace app
