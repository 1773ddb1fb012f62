#pragma once

#include "tests/conformance/stage.h"

namespace conformance {

// How a mailbox's answer differs from the documented one, one sentence each.
//
// Compared  the status (any success where none is documented); the headers that matter; the presence
//           and the types of members, by the type table; and the values of members that the caller
//           sent and that the sample echoes unchanged. Ids, times and other people's data differ by
//           nature.
QStringList differences(const TypeTable &types, const Sample &sample, const Play &play,
                        const WireAnswer &answer);

// The same for an object of a known type alone.
QStringList shapeDifferences(const TypeTable &types, const QString &version, const QString &type,
                             const QJsonObject &documented, const QJsonObject &real,
                             const QString &where);

} // namespace conformance
