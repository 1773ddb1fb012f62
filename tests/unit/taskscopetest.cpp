#include "services/async/taskscope.h"

#include <QTest>

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;
using async::TaskScope;

QCoro::Task<> sleepThenCount(TaskScope *scope, std::chrono::milliseconds time, int *count)
{
    co_await scope->sleep(time);
    ++*count;
}

QCoro::Task<> drainThenCount(TaskScope *scope, int *count)
{
    co_await scope->drained();
    ++*count;
}

TEST(TaskScope, StopEndsEverySleepAtOnce)
{
    TaskScope scope;
    int ended = 0;
    for (int i = 0; i < 5; ++i) {
        scope.spawn(sleepThenCount(&scope, 1h, &ended));
    }
    EXPECT_EQ(scope.liveTasks(), 5);
    EXPECT_FALSE(scope.isStopping());
    scope.requestStop();
    EXPECT_TRUE(scope.token().isCancelled());
    EXPECT_EQ(ended, 0) << "resumed inside requestStop()";
    ASSERT_TRUE(QTest::qWaitFor([&] { return ended == 5; }));
    EXPECT_EQ(scope.liveTasks(), 0);
    scope.requestStop();
}

TEST(TaskScope, SleepsEndByThemselvesInTheirOrder)
{
    TaskScope scope;
    int late = 0;
    int early = 0;
    scope.spawn(sleepThenCount(&scope, 1h, &late));
    scope.spawn(sleepThenCount(&scope, 1ms, &early));
    ASSERT_TRUE(QTest::qWaitFor([&] { return early == 1; }));
    EXPECT_EQ(late, 0);
    scope.requestStop();
    ASSERT_TRUE(QTest::qWaitFor([&] { return late == 1; }));
}

TEST(TaskScope, SleepAfterTheStopReturnsWithoutSuspending)
{
    TaskScope scope;
    int ended = 0;
    scope.requestStop();
    scope.spawn(sleepThenCount(&scope, 1h, &ended));
    EXPECT_EQ(ended, 1);
    EXPECT_EQ(scope.liveTasks(), 0);
}

TEST(TaskScope, DrainWaitsForTheLastOneAndAllWaitersResume)
{
    TaskScope scope;
    int ended = 0;
    int drained = 0;
    scope.spawn(sleepThenCount(&scope, 1h, &ended));
    scope.spawn(sleepThenCount(&scope, 1ms, &ended));
    QCoro::Task<> first = drainThenCount(&scope, &drained);
    QCoro::Task<> second = drainThenCount(&scope, &drained);
    ASSERT_TRUE(QTest::qWaitFor([&] { return ended == 1; }));
    EXPECT_EQ(drained, 0);
    scope.requestStop();
    ASSERT_TRUE(QTest::qWaitFor([&] { return drained == 2; }));
    EXPECT_EQ(ended, 2);
}

TEST(TaskScope, DrainOfAnEmptyScopeReturnsAtOnce)
{
    TaskScope scope;
    int drained = 0;
    QCoro::Task<> task = drainThenCount(&scope, &drained);
    EXPECT_EQ(drained, 1);
}

TEST(TaskScope, DrainWaitsForWhatBeganAfterTheLastEnd)
{
    TaskScope scope;
    int ended = 0;
    int drained = 0;
    scope.spawn(sleepThenCount(&scope, 1ms, &ended));
    QCoro::Task<> task = drainThenCount(&scope, &drained);
    // Ends and begins in the same turn of the event loop, before the queued wake-up.
    ASSERT_TRUE(QTest::qWaitFor([&] {
        if (ended == 1 && scope.liveTasks() == 0 && drained == 0) {
            scope.spawn(sleepThenCount(&scope, 1ms, &ended));
        }
        return drained == 1;
    }));
    EXPECT_EQ(scope.liveTasks(), 0);
}

TEST(TaskScope, MayBeDestroyedByWhoWaitedForTheDrain)
{
    auto scope = std::make_unique<TaskScope>();
    int ended = 0;
    bool destroyed = false;
    scope->spawn(sleepThenCount(scope.get(), 1ms, &ended));
    auto destroy = [](std::unique_ptr<TaskScope> *owned, bool *done) -> QCoro::Task<> {
        co_await (*owned)->drained();
        owned->reset();
        *done = true;
    };
    QCoro::Task<> task = destroy(&scope, &destroyed);
    ASSERT_TRUE(QTest::qWaitFor([&] { return destroyed; }));
    EXPECT_EQ(ended, 1);
}

TEST(TaskScope, HoldCountsAsALiveTask)
{
    TaskScope scope;
    int drained = 0;
    QCoro::Task<> task;
    {
        const TaskScope::Hold hold(scope);
        EXPECT_EQ(scope.liveTasks(), 1);
        task = drainThenCount(&scope, &drained);
        EXPECT_EQ(drained, 0);
    }
    ASSERT_TRUE(QTest::qWaitFor([&] { return drained == 1; }));
}

} // namespace
