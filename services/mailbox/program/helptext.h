#pragma once

#include <QString>

namespace mailbox {

// What `--help` says after the flags: every switch of --option with its values, the default first,
// grouped by matter with the sections of the Graph facts that it stands for; then every fault.
QString helpText();

} // namespace mailbox
