#include "services/async/canceltoken.h"

#include <gtest/gtest.h>

namespace {

TEST(CancelToken, CallsBackOnceAndAtOnceWhenLate)
{
    async::CancelSource source;
    const auto alive = std::make_shared<int>();
    int calls = 0;
    source.token().onCancel(alive, [&calls] { ++calls; });
    EXPECT_EQ(calls, 0);
    source.cancel();
    source.cancel();
    EXPECT_EQ(calls, 1);
    source.token().onCancel(alive, [&calls] { ++calls; });
    EXPECT_EQ(calls, 2);
}

TEST(CancelToken, ForgetsWhoHasDied)
{
    async::CancelSource source;
    auto alive = std::make_shared<int>();
    int calls = 0;
    source.token().onCancel(alive, [&calls] { ++calls; });
    alive.reset();
    source.cancel();
    EXPECT_EQ(calls, 0);
}

TEST(CancelToken, OutlivesItsSource)
{
    async::CancelToken token;
    EXPECT_FALSE(token.isCancelled());
    {
        async::CancelSource source;
        token = source.token();
        source.cancel();
    }
    EXPECT_TRUE(token.isCancelled());
}

TEST(CancelToken, MayDropAnotherListenerFromWithinACallback)
{
    async::CancelSource source;
    const auto first = std::make_shared<int>();
    auto second = std::make_shared<int>();
    int calls = 0;
    source.token().onCancel(first, [&] { second.reset(); });
    source.token().onCancel(second, [&calls] { ++calls; });
    source.cancel();
    EXPECT_EQ(calls, 0);
}

} // namespace
