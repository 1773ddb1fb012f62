// When a create whose answer was lost may be sent again.
#include "services/sync/pushoutcomes.h"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using syncing::NextStep;

namespace {

const syncing::PushAnswer nothingFound =
    graph::GraphResponse{.status = 200, .body = R"({"value":[]})"};

class Look : public testing::Test
{
protected:
    // What a look that finds nothing leads to.
    syncing::Verdict look(std::chrono::seconds afterSend, int looksBefore) const
    {
        store::PushItem item;
        item.action = store::PushAction::CreateContact;
        item.folderId = {QStringLiteral("home")};
        item.lastSent = sent;
        item.looks = looksBefore;
        return syncing::judgeLook(item, nothingFound, {.now = sent.addSecs(afterSend.count())});
    }

    const QDateTime sent = QDateTime::fromMSecsSinceEpoch(1'800'000'000'000, Qt::UTC);
};

} // namespace

TEST_F(Look, IsTakenTwiceTheLastOneHalfAMinuteAfterTheSend)
{
    EXPECT_EQ(look(5s, 0).outcome.notBefore, sent.addSecs(30));
    EXPECT_EQ(look(31s, 0).step, NextStep::Settle);
    EXPECT_EQ(look(29s, 1).step, NextStep::Settle);
    EXPECT_EQ(look(31s, 1).step, NextStep::Send);
}

TEST_F(Look, IsTakenThreeTimesHalfAMinuteApartWhenTheClockWasSetBack)
{
    const auto dayBack = -24h;
    EXPECT_EQ(look(dayBack, 0).outcome.notBefore, sent.addDays(-1).addSecs(30));
    EXPECT_EQ(look(dayBack, 1).step, NextStep::Settle);
    EXPECT_EQ(look(dayBack, 2).step, NextStep::Send);
}
