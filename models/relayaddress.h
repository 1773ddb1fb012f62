// The address of a relay, as a person types it: "https://relay.example.com/kartei".
//
// Promise  pure. https, a host that is not this computer, no user, no query, no fragment: what a service
//          would accept as the address of notices, and what may stand before their path.
// Thread   any.   Source  facts 10.1.
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace models {

std::optional<QUrl> relayAddress(const QString &text);

} // namespace models
