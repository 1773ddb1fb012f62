// Another day begins: at midnight, after a sleep, in another time zone.
#include "models/daychange.h"

#include "tests/models/foldertreefixture.h"
#include "tests/support/waiting.h"

#include <QDateTime>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace models {

TEST(DayChangeTest, IsToldOnceADay)
{
    DayChange change(nullptr);
    QSignalSpy told(&change, &DayChange::dayChanged);
    const QDateTime now = QDateTime::currentDateTime();
    change.look(now);
    EXPECT_EQ(told.count(), 0);
    change.look(now.addDays(1));
    change.look(now.addDays(1));
    EXPECT_EQ(told.count(), 1);
    change.look(now); // the clock, or its zone, was put back
    EXPECT_EQ(told.count(), 2);
}

TEST(DayChangeTest, IsSeenAtMidnightByTheTimer)
{
    DayChange change(nullptr);
    QSignalSpy told(&change, &DayChange::dayChanged);
    // A moment before the end of a day that is not today: the timer finds another.
    change.look(QDateTime(QDate(2020, 2, 29), QTime(23, 59, 59, 990)));
    told.clear();
    EXPECT_TRUE(testsupport::eventually([&told] { return told.count() == 1; }));
}

using DayInTheTree = testmodels::FolderTreeFixture;

TEST_F(DayInTheTree, CountsWhatIsOverdueAnew)
{
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    Q_EMIT model.findChild<DayChange *>()->dayChanged();
    bool isFollowUpTold = false;
    for (const auto &each : changed) {
        isFollowUpTold = isFollowUpTold
            || model.kindOf(each.at(0).toModelIndex()) == FolderTreeModel::Kind::FollowUp;
    }
    EXPECT_TRUE(isFollowUpTold);
}

} // namespace models
