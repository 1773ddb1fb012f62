// The n-th failure: `parse` is run with its first allocation refused, then its second, and so on until it
// needs no more, each time in a process of its own.
//
// Shape    view: what of an answer is compared, worked out while there is memory again.
// Promise  No run lets std::bad_alloc out, and none answers anything but the whole or an error.
// Limits   Qt 6.4 does not look whether it got the memory for a copy of a list, and marks some functions
//          noexcept that need some: a program that is refused there ends inside Qt, whatever it catches.
//          Such runs are counted and told.
#pragma once

#include "tests/memory/allocations.h"

#include <gtest/gtest.h>

#include <functional>
#include <iostream>
#include <map>
#include <new>

namespace testmemory {

enum class Ending { Whole, Error, Wrong, Escaped, NotReached, InsideQt };

// In a child process, which ends with what `run` answers.
Ending endingOf(const std::function<Ending()> &run);

template <class Parse, class View>
void sweep(Parse parse, View view)
{
    if (!canFail()) {
        GTEST_SKIP() << "the sanitizer has an allocator of its own";
    }
    const auto whole = view(parse());
    ASSERT_TRUE(whole);
    const auto runWithout = [&](int number) {
        try {
            FailingAllocation failing(number);
            const auto parsed = parse();
            if (!failing.end()) {
                return Ending::NotReached;
            }
            const auto answer = view(parsed);
            return !answer ? Ending::Error : *answer == *whole ? Ending::Whole : Ending::Wrong;
        } catch (const std::bad_alloc &) {
            return Ending::Escaped;
        }
    };
    std::map<Ending, int> endings;
    for (int number = 0; endings[Ending::NotReached] == 0; ++number) {
        ++endings[endingOf([&] { return runWithout(number); })];
    }
    std::cout << endings[Ending::Error] << " allocations refused with an error, "
              << endings[Ending::Whole] << " without harm, " << endings[Ending::InsideQt]
              << " inside Qt\n";
    EXPECT_EQ(endings[Ending::Wrong], 0);
    EXPECT_EQ(endings[Ending::Escaped], 0);
    EXPECT_GT(endings[Ending::Error], 5 * endings[Ending::InsideQt]);
}

} // namespace testmemory
