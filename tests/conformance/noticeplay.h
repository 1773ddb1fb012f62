#pragma once

#include "tests/conformance/stage.h"

namespace conformance {

// Whether a sample shows what Graph sends to a subscriber; the parts are changed then: the mailbox
// asks and the program answers.
bool isNotice(const Sample &sample);

// Makes the mailbox send such a notice and compares it with the documented one.
QStringList playNotice(Stage &stage, MailboxCaller &caller, NoticeListener &listener,
                       const TypeTable &types, const Sample &sample);

} // namespace conformance
