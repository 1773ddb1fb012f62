#include "services/graph/requestgate.h"

#include <QTest>

#include <gtest/gtest.h>

#include <memory>
#include <vector>

namespace {

using graph::Priority;
using graph::RequestGate;

// Enters, notes its number, and keeps the pass.
QCoro::Task<> enterAndKeep(RequestGate *gate, Priority priority, int number,
                           std::vector<int> *order, std::vector<RequestGate::Pass> *passes,
                           async::CancelToken cancel = {})
{
    auto pass = co_await gate->enter(priority, cancel);
    order->push_back(pass ? number : -number);
    if (pass) {
        passes->push_back(*std::move(pass));
    }
}

class Gate : public testing::Test
{
protected:
    void enter(Priority priority, int number, async::CancelToken cancel = {})
    {
        m_tasks.push_back(enterAndKeep(&m_gate, priority, number, &m_order, &m_passes, cancel));
    }
    void letGo(size_t index) { m_passes.erase(m_passes.begin() + static_cast<long>(index)); }
    bool reaches(size_t count)
    {
        return QTest::qWaitFor([this, count] { return m_order.size() == count; });
    }

    RequestGate m_gate;
    std::vector<int> m_order;
    std::vector<RequestGate::Pass> m_passes;
    std::vector<QCoro::Task<>> m_tasks;
};

TEST_F(Gate, LetsThreeBackgroundAndFourInAllPass)
{
    for (int i = 1; i <= 4; ++i) {
        enter(Priority::Background, i);
    }
    enter(Priority::Interactive, 5);
    enter(Priority::Interactive, 6);
    EXPECT_EQ(m_order, (std::vector<int>{1, 2, 3, 5}));
    m_gate.shutDown();
    EXPECT_TRUE(reaches(6));
}

TEST_F(Gate, InteractiveOnesDoNotTakeTheBackgroundPlaces)
{
    enter(Priority::Interactive, 1);
    enter(Priority::Interactive, 2);
    for (int i = 3; i <= 5; ++i) {
        enter(Priority::Background, i);
    }
    EXPECT_EQ(m_order, (std::vector<int>{1, 2, 3, 4}));
    letGo(0);
    ASSERT_TRUE(reaches(5));
    EXPECT_EQ(m_order.back(), 5);
}

TEST_F(Gate, LetsThePersonPassBeforeTheLoop)
{
    for (int i = 1; i <= 4; ++i) {
        enter(Priority::Interactive, i);
    }
    enter(Priority::Background, 5);
    enter(Priority::Interactive, 6);
    enter(Priority::Background, 7);
    letGo(0);
    ASSERT_TRUE(reaches(5));
    letGo(0);
    ASSERT_TRUE(reaches(6));
    letGo(0);
    ASSERT_TRUE(reaches(7));
    EXPECT_EQ(m_order, (std::vector<int>{1, 2, 3, 4, 6, 5, 7}));
}

TEST_F(Gate, OnlyEverLengthensTheWait)
{
    const QDateTime later = QDateTime::currentDateTimeUtc().addSecs(60);
    m_gate.closeUntil(later);
    m_gate.closeUntil(later.addSecs(-30));
    EXPECT_EQ(m_gate.closedUntil(), later);
    m_gate.closeUntil(later.addSecs(30));
    EXPECT_EQ(m_gate.closedUntil(), later.addSecs(30));
    enter(Priority::Interactive, 1);
    EXPECT_TRUE(m_order.empty());
    m_gate.shutDown();
    ASSERT_TRUE(reaches(1));
    EXPECT_EQ(m_order, std::vector<int>{-1});
}

TEST_F(Gate, ReopensByItself)
{
    m_gate.closeUntil(QDateTime::currentDateTimeUtc().addMSecs(50));
    enter(Priority::Background, 1);
    EXPECT_TRUE(m_order.empty());
    ASSERT_TRUE(reaches(1));
    EXPECT_EQ(m_order, std::vector<int>{1});
    EXPECT_FALSE(m_gate.closedUntil().has_value());
}

TEST_F(Gate, LetsACancelledWaiterGoAlone)
{
    async::CancelSource stop;
    for (int i = 1; i <= 4; ++i) {
        enter(Priority::Interactive, i);
    }
    enter(Priority::Interactive, 5, stop.token());
    enter(Priority::Interactive, 6);
    stop.cancel();
    ASSERT_TRUE(reaches(5));
    EXPECT_EQ(m_order.back(), -5);
    letGo(0);
    ASSERT_TRUE(reaches(6));
    EXPECT_EQ(m_order.back(), 6);
    stop.cancel();
}

TEST_F(Gate, DropsNoPlaceWhenCancelledAfterAdmission)
{
    async::CancelSource stop;
    for (int i = 1; i <= 4; ++i) {
        enter(Priority::Interactive, i);
    }
    enter(Priority::Interactive, 5, stop.token());
    letGo(0);
    stop.cancel(); // admitted already, only not resumed yet
    ASSERT_TRUE(reaches(5));
    EXPECT_EQ(m_order.back(), 5);
}

} // namespace
