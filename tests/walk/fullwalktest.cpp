// Schedules with fixed seeds, in three tests so that every core has some, and a few that nobody has tried
// (tests/walk/seeds.h). A failing seed is printed with its trail.
#include "tests/walk/fullwalk.h"
#include "tests/walk/seeds.h"

#include <gtest/gtest.h>

namespace walk {

namespace {

// A schedule takes 0.3 s where the compiler optimises, 0.6 s where it does not.
#ifdef __OPTIMIZE__
constexpr int seedsInAChunk = 60;
#else
constexpr int seedsInAChunk = 30;
#endif

constexpr int usuallyFresh = 0;

std::string play(quint32 seed)
{
    FullWalk walk(seed);
    const QStringList complaints = walk.run();
    return complaints.isEmpty() ? std::string()
                                : "seed " + std::to_string(seed) + '\n' + walk.trail().toStdString()
            + complaints.join(u'\n').toStdString();
}

class FullStackChunk : public testing::TestWithParam<int>
{
};

} // namespace

TEST_P(FullStackChunk, LosesNothingAndEndsEqual)
{
    expectSound({quint32(GetParam() * seedsInAChunk), seedsInAChunk}, play);
}

INSTANTIATE_TEST_SUITE_P(Fixed, FullStackChunk, testing::Range(0, 3));

TEST(FullStackWalk, LosesNothingWithFreshSeeds)
{
    expectSound(freshSeeds(usuallyFresh), play);
}

} // namespace walk
