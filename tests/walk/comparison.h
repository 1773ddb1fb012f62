// Whether two places hold the same.
#pragma once

#include "tests/support/edithistory.h"

namespace walk {

// A line for each thing that differs, in whatever order its values are; without the things that wait, and
// what lies in them: a folder that waits to be deleted or moved shows them elsewhere, or not at all, and
// of folders that lie in each other then one shows at the top.
// Without photos, of which other clients learn only when they show them.
QString differenceOf(const testsupport::Things &here, const testsupport::Things &there,
                     const QStringList &waiting);

} // namespace walk
