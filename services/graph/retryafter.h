// The Retry-After header as the time to wait.
//
// Shape    Seconds, whole or with a fraction, or an HTTP date, which counts from the answer's own
// Date
//          header so that a wrong clock here does not matter. Of several values the longest counts.
// Promise  At least one second, rounded up to milliseconds. Nothing when unreadable, negative, past
// or
//          more than 24 hours away: then the usual backoff applies.
// Source   RFC 9110 section 10.2.3; Graph sends fractions ("2.128").
#pragma once

#include <QByteArray>

#include <chrono>
#include <optional>

namespace graph {

std::optional<std::chrono::milliseconds> readRetryAfter(const QByteArray &value,
                                                        const QByteArray &dateOfAnswer);

} // namespace graph
