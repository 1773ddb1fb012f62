#pragma once

#include <span>

namespace mailbox {

// Names, places and companies of one language, to invent people from.
//
// Shape    UTF-8. A name is "native|roman|yomi": roman makes the mail address (absent: native
//          without its accents), yomi is how Japanese and Chinese names are read. "a/b" in any part
//          is the male and the female form. In patterns "#" is a digit.
struct Culture
{
    enum class NameOrder { GivenFirst, SurnameFirst };

    NameOrder order;
    int weight; // how many of these people there are, relative to the others
    std::span<const char *const> femaleNames;
    std::span<const char *const> maleNames;
    std::span<const char *const> surnames;
    std::span<const char *const> companies; // "name|roman"
    std::span<const char *const> places;    // "street|city|state|postal code|country"
    const char *landline;
    const char *mobile;
    const char *clientFolder; // below "Clients"
    // Which drawn portraits suit: tones of portrait.h, and whether hair is always dark.
    enum class Hair { Any, Dark };
    int lightest;
    int darkest;
    Hair hair;
};

std::span<const Culture> latinCultures();
std::span<const Culture> otherCultures();

} // namespace mailbox
