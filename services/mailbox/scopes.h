#pragma once

#include "services/mailbox/httpmessage.h"
#include "services/mailbox/resourcepath.h"

#include <optional>

namespace mailbox {

// The scopes of Graph that this program knows, by their short names.
const QStringList &knownScopes();

// Short names, sorted, of what a "scope" parameter asks for; ".default" is all of them. Nothing for
// a scope that is not known, of another resource, or named beside ".default".
std::optional<QStringList> readScopes(const QString &text);

enum class MailboxOwner { Caller, SomebodyElse };

// One of these is needed for the request; none: a token is enough.
QStringList scopesFor(const Request &request, const ResourcePath &path, MailboxOwner owner);

} // namespace mailbox
