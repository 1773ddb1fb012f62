#include "ui/contacts/rowlayout.h"

#include <gtest/gtest.h>

namespace widgets {

namespace {

// Two groups, of five and three, and a closed one; two cells a line.
ui::RowLayout cards()
{
    ui::RowLayout layout;
    layout.arrange(
        {.width = 220, .cellHeight = 50, .cellWidth = 100, .headerHeight = 20, .margin = 10},
        {0, 6, 10}, 11);
    return layout;
}

} // namespace

TEST(RowLayouts, StandRowsBelowEachOther)
{
    ui::RowLayout layout;
    layout.arrange({.width = 300, .cellHeight = 40, .headerHeight = 20}, {0, 3}, 5);
    EXPECT_EQ(layout.rectOf(0), QRect(0, 0, 300, 20));
    EXPECT_EQ(layout.rectOf(2), QRect(0, 60, 300, 40));
    EXPECT_EQ(layout.rectOf(3), QRect(0, 100, 300, 20));
    EXPECT_EQ(layout.height(), 160);
}

TEST(RowLayouts, StandCellsInLinesThatEndWithTheirGroup)
{
    const ui::RowLayout layout = cards();
    EXPECT_EQ(layout.cellsInLine(), 2);
    EXPECT_EQ(layout.rectOf(1), QRect(10, 30, 100, 50));
    EXPECT_EQ(layout.rectOf(2), QRect(110, 30, 100, 50));
    EXPECT_EQ(layout.rectOf(5), QRect(10, 130, 100, 50));
    EXPECT_EQ(layout.rectOf(6), QRect(0, 190, 220, 20));
    EXPECT_EQ(layout.rectOf(10).bottom() + 1, layout.height());
}

TEST(RowLayouts, FindEachRowWhereItStands)
{
    const ui::RowLayout layout = cards();
    for (int row = 0; row < 11; ++row) {
        EXPECT_EQ(layout.rowAt(layout.rectOf(row).center()), row);
        EXPECT_EQ(layout.rowAt(layout.rectOf(row).topLeft()), row);
        EXPECT_EQ(layout.rowAt(layout.rectOf(row).bottomRight()), row);
    }
    EXPECT_EQ(layout.rowAt({150, 150}), -1); // beside the fifth
    EXPECT_EQ(layout.rowAt({5, 25}), -1);
}

TEST(RowLayouts, GoFromLineToLine)
{
    const ui::RowLayout layout = cards();
    QList<int> down{0};
    while (layout.rowBelow(down.last()) != down.last()) {
        down.append(layout.rowBelow(down.last()));
    }
    EXPECT_EQ(down, QList<int>({0, 1, 3, 5, 6, 7, 9, 10}));
    EXPECT_EQ(layout.rowBelow(4), 5); // the last line is shorter
    QList<int> up{10};
    while (layout.rowAbove(up.last()) != up.last()) {
        up.append(layout.rowAbove(up.last()));
    }
    EXPECT_EQ(up, QList<int>({10, 9, 7, 6, 5, 3, 1, 0}));
}

TEST(RowLayouts, KeepTheHeaderOnTopUntilTheNextPushesItAway)
{
    const ui::RowLayout layout = cards();
    EXPECT_EQ(layout.stickyAt(0).row, -1);
    EXPECT_EQ(layout.stickyAt(40).row, 0);
    EXPECT_EQ(layout.stickyAt(40).top, 40);
    EXPECT_EQ(layout.stickyAt(180).top, 170);
    EXPECT_EQ(layout.stickyAt(190).row, -1); // it is there itself
    EXPECT_EQ(layout.stickyAt(191).row, 6);
}

TEST(RowLayouts, HoldNothingWithoutRows)
{
    ui::RowLayout layout;
    layout.arrange({.width = 100, .cellHeight = 10}, {}, 0);
    EXPECT_EQ(layout.height(), 0);
    EXPECT_EQ(layout.rowNear({0, 0}), -1);
    EXPECT_EQ(layout.rowAt({0, 0}), -1);
}

} // namespace widgets
