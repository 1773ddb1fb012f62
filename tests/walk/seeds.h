// Which schedules a walk plays, and what is said of those that fail.
//
// Shape    KARTEI_WALK_SEED=n plays that one again; KARTEI_WALK_SEEDS=n plays so many, from KARTEI_WALK_SEED
//          or from a number that nobody has tried: a million is a night's work. Without them, none.
#pragma once

#include <QRandomGenerator>

#include <gtest/gtest.h>

#include <iostream>
#include <string>

namespace walk {

struct Seeds
{
    quint32 first = 0;
    int count = 0;
};

inline Seeds freshSeeds()
{
    bool isGiven = false;
    const quint32 given = qEnvironmentVariable("KARTEI_WALK_SEED").toUInt(&isGiven);
    const int asked = qEnvironmentVariableIntValue("KARTEI_WALK_SEEDS");
    const Seeds seeds{isGiven ? given : QRandomGenerator::global()->generate(),
                      asked > 0     ? asked
                          : isGiven ? 1
                                    : 0};
    std::cout << seeds.count << " seeds from " << seeds.first << std::endl;
    return seeds;
}

// `play` answers what is wrong with a schedule, in words. Goes on after a failure for a while: several
// tell more than one.
template <class Play>
void expectSound(Seeds seeds, Play play)
{
    constexpr int mostFailures = 10;
    for (int i = 0, failures = 0; i < seeds.count && failures < mostFailures; ++i) {
        const std::string trouble = play(seeds.first + quint32(i));
        if (!trouble.empty()) {
            ADD_FAILURE() << trouble;
            ++failures;
        }
    }
}

} // namespace walk
