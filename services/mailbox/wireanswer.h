#pragma once

#include "services/mailbox/httpmessage.h"

namespace mailbox {

enum class AfterAnswer { KeepConnection, CloseConnection };

// An answer as bytes, with the damage that a fault does to it on the way.
//
// Shape    parts are written one after another, with the pause (milliseconds) before each; then the
//          connection is kept or closed.
struct WireAnswer
{
    QByteArrayList parts;
    int pause = 0;
    AfterAnswer after = AfterAnswer::KeepConnection;

    // after: what the caller asked for with its Connection header.
    static WireAnswer of(const Response &response, AfterAnswer after);
};

} // namespace mailbox
