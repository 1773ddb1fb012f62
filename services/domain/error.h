// What went wrong, as a value. The kind decides what the program does; the sentence that a person
// reads is made from it in one place, ui/presentation/errortext.
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace domain {

struct Error
{
    enum class Kind {
        Offline,      // no route, refused, DNS, TLS not set up, captive portal: nothing was sent
        Timeout,      // sent, no complete answer in time: the outcome is unknown
        Cancelled,    // stopped by the person or at shutdown
        SignInNeeded, // 401 after one refresh
        Forbidden,    // 403
        NoMailbox,    // 404 for the whole account: none that Graph can serve, and none will come
        NotFound,     // 404
        Conflict,     // 409, 412
        DeltaExpired, // 410 and its 40x forms: start the folder again
        Throttled,    // 429, 503 with Retry-After
        Rejected,     // any other 4xx: the request itself is wrong
        ServerFault,  // 5xx, torn or truncated answers: the outcome of a write is unknown
        BadReply,     // complete, but not what Graph promises; message holds the path of the property
        Storage,      // SQLite or the file system refused
        BadInput,     // a file or a value from the person; message says where (line, column)
    };

    Kind kind = Kind::BadReply;
    int httpStatus = 0;  // 0 when no answer came
    QString code;        // Graph's error code as sent, or SQLite's; compare case-insensitively
    QString message;     // English, for logs and support; never shown as it is, never branched on
    std::optional<std::chrono::milliseconds> retryAfter;
    QString requestId;   // Graph's request-id, for support

    bool operator==(const Error &) const = default;
};

// Whether a write that ended so may have taken effect on the server.
bool outcomeUnknown(const Error &error);

} // namespace domain
