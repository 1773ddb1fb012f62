#pragma once

#include <QList>

namespace mailbox {

// The SQL statements that take a mailbox file from one version of its tables to the next.
using SchemaStep = QList<const char *>;

// The steps in order: step 0 makes a new file, step n takes version n to n + 1. The version of a
// file is its PRAGMA user_version, the newest version is the number of steps.
//
// Promise  a step that was ever released stays as it is: what must change is a new step at the end.
const QList<SchemaStep> &schemaSteps();

} // namespace mailbox
