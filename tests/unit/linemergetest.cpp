#include "services/domain/linemerge.h"

#include <gtest/gtest.h>

using domain::mergeLines;

namespace {

QString lines(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST(LineMerge, TakesEachSidesOwnLines)
{
    EXPECT_EQ(mergeLines(lines("a\nb\nc"), lines("A\nb\nc"), lines("a\nb\nc\nd")),
              lines("A\nb\nc\nd"));
}

TEST(LineMerge, KeepsWhatBothAddedAtTheSamePlace)
{
    EXPECT_EQ(mergeLines(lines("a"), lines("a\nmine"), lines("a\ntheirs")),
              lines("a\ntheirs\nmine"));
    EXPECT_EQ(mergeLines({}, lines("mine"), lines("theirs")), lines("theirs\nmine"));
}

TEST(LineMerge, RefusesTheSameLineChangedTwice)
{
    EXPECT_EQ(mergeLines(lines("a\nb"), lines("a\nmine"), lines("a\ntheirs")), std::nullopt);
    EXPECT_EQ(mergeLines(lines("a\nb"), lines("a"), lines("a\ntheirs")), std::nullopt);
}

TEST(LineMerge, ReadsBothLineEnds)
{
    EXPECT_EQ(mergeLines(lines("a\r\nb"), lines("a\nb\nc"), lines("A\r\nb")), lines("A\nb\nc"));
}

TEST(LineMerge, RefusesTextsThatAreTooLongToCompare)
{
    QString base;
    QString mine;
    QString theirs;
    for (int i = 0; i < 3000; ++i) {
        base += QStringLiteral("line %1\n").arg(i);
        mine += QStringLiteral("mine %1\n").arg(i);
        theirs += QStringLiteral("theirs %1\n").arg(i);
    }
    EXPECT_EQ(mergeLines(base, mine, theirs), std::nullopt);
}
