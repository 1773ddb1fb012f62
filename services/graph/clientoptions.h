// The clocks and limits of a GraphClient; tests make them small.
#pragma once

#include <QString>

#include <chrono>
#include <functional>

namespace graph {

// A number in [0, 1), for jitter.
double randomFraction();

struct ClientOptions
{
    std::chrono::milliseconds connectTime{15000}; // until the request has left
    std::chrono::milliseconds stallTime{30000};   // without a byte in either direction
    qint64 maximumReplySize = 16 * 1024 * 1024;   // decoded
    std::function<double()> fraction = randomFraction;
    QString mailbox; // whose the client's paths mean (mailboxpath.h); empty: of who is signed in
};

} // namespace graph
