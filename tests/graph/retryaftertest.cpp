#include "services/graph/retryafter.h"

#include <gtest/gtest.h>

namespace {

constexpr int backoff = -1; // no readable wait

TEST(RetryAfter, ReadsEveryForm)
{
    const QByteArray now = "Sun, 06 Nov 1994 08:49:37 GMT";
    const struct
    {
        QByteArray value;
        QByteArray date;
        int milliseconds;
    } rows[] = {
        {"1", {}, 1000},
        {"10", {}, 10000},
        {" 10 ", {}, 10000},
        {"2.128", {}, 2128},
        {"2.1281", {}, 2129},
        {"0", {}, 1000},
        {"0.2", {}, 1000},
        {"900", {}, 900000},
        {"86400", {}, 86400000},
        {"86401", {}, backoff},
        {"1000000000", {}, backoff},
        {"1e9", {}, backoff},
        {"-1", {}, backoff},
        {"-0", {}, backoff},
        {"soon", {}, backoff},
        {"", {}, backoff},
        {"inf", {}, backoff},
        {"nan", {}, backoff},
        {"0x10", {}, backoff},
        {"5, 10", {}, 10000},
        {"10, 5", {}, 10000},
        {"5, soon", {}, backoff},
        {"Sun, 06 Nov 1994 08:49:47 GMT", now, 10000},
        {"Sun, 06 Nov 1994 08:49:37 GMT", now, 1000},
        {"Sun, 06 Nov 1994 08:49:27 GMT", now, backoff},
        {"Tue, 08 Nov 1994 08:49:37 GMT", now, backoff},
        {"Sun, 06 Nov 1994 08:49:47 GMT", {}, backoff}, // past by the clock of this machine
        {"Sun, 99 Nov 1994 08:49:47 GMT", now, backoff},
    };
    for (const auto &row : rows) {
        const auto wait = graph::readRetryAfter(row.value, row.date);
        EXPECT_EQ(wait ? wait->count() : backoff, row.milliseconds) << row.value.constData();
    }
}

} // namespace
