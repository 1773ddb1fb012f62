// Whether two places hold the same.
#pragma once

#include "tests/support/edithistory.h"

namespace walk {

// In an order that says nothing; without the things that are named, and without photos, of which other
// clients learn only when they show them.
testsupport::Things comparable(testsupport::Things things, const QStringList &without);

// A line for each thing that differs.
QString differenceOf(const testsupport::Things &here, const testsupport::Things &there);

} // namespace walk
