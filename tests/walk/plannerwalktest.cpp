// Schedules with fixed seeds, in ten tests so that every core has some, and a search with seeds that nobody
// has tried. A failing seed is printed with the shortest beginning of its schedule that fails.
//
// KARTEI_WALK_SEED runs one seed; KARTEI_WALK_SEEDS so many, from that one or from a fresh one: a million is
// a night's work.
#include "tests/walk/plannerwalk.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

#include <algorithm>

namespace walk {

namespace {

// A schedule takes 25 ms where the compiler optimises, 60 where it does not.
#ifdef __OPTIMIZE__
constexpr int seedsInAChunk = 300;
#else
constexpr int seedsInAChunk = 120;
#endif
constexpr int repeatedSeeds = 200;

PlannerWalk &walker()
{
    static PlannerWalk walker;
    return walker;
}

void expectSound(quint32 seed)
{
    const WalkReport report = walker().run(seed);
    if (!report.complaints.isEmpty()) {
        ADD_FAILURE() << walker().explain(seed);
    }
}

class PlannerChunk : public testing::TestWithParam<int>
{
};

} // namespace

TEST_P(PlannerChunk, LosesNothingAndEndsEqual)
{
    const quint32 first = quint32(GetParam() * seedsInAChunk);
    for (quint32 seed = first; seed < first + seedsInAChunk && !HasFailure(); ++seed) {
        expectSound(seed);
    }
}

// Each of these once lost something, or stood still.
TEST(PlannerWalk, StaysSoundWhereItOnceFailed)
{
    for (const quint32 seed : {7U, 147U, 300U, 345U, 363U, 883U, 934U, 949U, 1241U, 483449804U}) {
        expectSound(seed);
    }
}

INSTANTIATE_TEST_SUITE_P(Fixed, PlannerChunk, testing::Range(0, 10));

// A search: KARTEI_WALK_SEEDS says how many new schedules to try, KARTEI_WALK_SEED runs one again.
TEST(PlannerWalk, LosesNothingWithFreshSeeds)
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

TEST(PlannerWalk, DoesTheSameWithTheSameSeed)
{
    std::vector<QByteArray> hashes;
    for (quint32 seed = 0; seed < repeatedSeeds; ++seed) {
        hashes.push_back(walker().run(seed).hash);
    }
    for (quint32 seed = repeatedSeeds; seed-- > 0;) { // after others than before
        EXPECT_EQ(walker().run(seed).hash, hashes[seed]) << seed;
    }
}

} // namespace walk
