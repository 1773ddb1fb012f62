// Schedules with fixed seeds, and a few that nobody has tried (tests/walk/seeds.h). A failing seed is
// printed with its trail.
#include "tests/walk/fullwalk.h"
#include "tests/walk/seeds.h"

#include <gtest/gtest.h>

namespace walk {

namespace {

// Five hundred in all, in parts so that every core has some; under the sanitizers a fifth of that.
constexpr int chunks = 10;
#ifdef __SANITIZE_ADDRESS__
constexpr int seedsInAChunk = 10;
#else
constexpr int seedsInAChunk = 50;
#endif

template <FullWalk::DeltaContent content, FullWalk::Values values = FullWalk::Values::Properties>
std::string play(quint32 seed)
{
    FullWalk walk(seed, content, values);
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
    expectSound({quint32(GetParam() * seedsInAChunk), seedsInAChunk},
                play<FullWalk::DeltaContent::Whole>);
}

INSTANTIATE_TEST_SUITE_P(Fixed, FullStackChunk, testing::Range(0, chunks));

// Among them two in which a contact without a name came of it.
TEST(FullStackWalk, LosesNothingWhereDeltasBringNoMoreThanWhatChanged)
{
    for (const Seeds seeds : {Seeds{32, 1}, Seeds{212, 20}}) {
        expectSound(seeds, play<FullWalk::DeltaContent::Changes>);
    }
}

// Among them one in which a token that was kept held back a move for ever.
TEST(FullStackWalk, LosesNothingOfCustomFieldsAndSchemaExtensions)
{
    for (const Seeds seeds : {Seeds{1000, seedsInAChunk / 5}, Seeds{77018, 1}}) {
        expectSound(seeds, play<FullWalk::DeltaContent::Whole, FullWalk::Values::FieldsToo>);
    }
}

TEST(FullStackWalk, LosesNothingOfFieldsWithFreshSeeds)
{
    const Seeds seeds = freshSeeds();
    if (seeds.count == 0) {
        GTEST_SKIP() << "on request: KARTEI_WALK_SEEDS=1000";
    }
    expectSound(seeds, play<FullWalk::DeltaContent::Whole, FullWalk::Values::FieldsToo>);
}

TEST(FullStackWalk, LosesNothingWithFreshSeeds)
{
    const Seeds seeds = freshSeeds();
    if (seeds.count == 0) {
        GTEST_SKIP() << "on request: KARTEI_WALK_SEEDS=1000";
    }
    expectSound(seeds, play<FullWalk::DeltaContent::Whole>);
}

} // namespace walk
