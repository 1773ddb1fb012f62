// Schedules with fixed seeds, in three tests so that every core has some, and a search with seeds that nobody
// has tried. A failing seed is printed with its trail. KARTEI_WALK_SEED runs one seed; KARTEI_WALK_SEEDS so
// many, from that one or from a fresh one.
#include "tests/walk/fullwalk.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

#include <algorithm>

namespace walk {

namespace {

// A schedule takes 0.3 s where the compiler optimises, 0.6 s where it does not.
#ifdef __OPTIMIZE__
constexpr int seedsInAChunk = 60;
#else
constexpr int seedsInAChunk = 30;
#endif

void expectSound(quint32 seed)
{
    FullWalk walk(seed);
    const QStringList complaints = walk.run();
    EXPECT_TRUE(complaints.isEmpty())
        << "seed " << seed << '\n'
        << walk.trail().toStdString() << complaints.join(u'\n').toStdString();
}

class FullStackChunk : public testing::TestWithParam<int>
{
};

} // namespace

TEST_P(FullStackChunk, LosesNothingAndEndsEqual)
{
    const quint32 first = quint32(GetParam() * seedsInAChunk);
    for (quint32 seed = first; seed < first + seedsInAChunk && !HasFailure(); ++seed) {
        expectSound(seed);
    }
}

INSTANTIATE_TEST_SUITE_P(Fixed, FullStackChunk, testing::Range(0, 3));

TEST(FullStackWalk, LosesNothingWithFreshSeeds)
{
    const bool isOne = qEnvironmentVariableIsSet("KARTEI_WALK_SEED");
    const int asked = qEnvironmentVariableIntValue("KARTEI_WALK_SEEDS");
    if (!isOne && asked <= 0) {
        GTEST_SKIP() << "set KARTEI_WALK_SEEDS to how many";
    }
    const quint32 first = isOne ? quint32(qEnvironmentVariableIntValue("KARTEI_WALK_SEED"))
                                : QRandomGenerator::global()->generate();
    const int count = std::max(asked, 1);
    std::cout << "seeds from " << first << std::endl;
    for (int i = 0; i < count && !testing::Test::HasFailure(); ++i) {
        expectSound(first + quint32(i));
    }
}

} // namespace walk
