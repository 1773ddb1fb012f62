#include "models/relayaddress.h"

#include <gtest/gtest.h>

namespace {

bool isRelay(const char *text)
{
    return models::relayAddress(QLatin1String(text)).has_value();
}

} // namespace

TEST(RelayAddress, IsAPublicHttpsAddress)
{
    EXPECT_TRUE(isRelay("https://relay.example.com"));
    EXPECT_TRUE(isRelay(" https://relay.example.com:8443/kartei/ "));
    EXPECT_FALSE(isRelay(""));
    EXPECT_FALSE(isRelay("relay.example.com"));
    EXPECT_FALSE(isRelay("http://relay.example.com"));
    EXPECT_FALSE(isRelay("https://"));
    EXPECT_FALSE(isRelay("https://localhost"));
    EXPECT_FALSE(isRelay("https://127.0.0.1"));
    EXPECT_FALSE(isRelay("https://[::1]/"));
    EXPECT_FALSE(isRelay("https://ada@relay.example.com"));
    EXPECT_FALSE(isRelay("https://relay.example.com/?a=b"));
    EXPECT_FALSE(isRelay("https://relay.example.com/#a"));
}
